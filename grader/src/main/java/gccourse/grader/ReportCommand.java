package gccourse.grader;

import gccourse.grader.report.Reports;
import gccourse.grader.result.Ledger;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the reports of results. */
@Command(
        name = "report",
        description = {
            "Writes what others read into DIR/report: a page for the class and one for each student, tables for Canvas and"
                    + " Moodle, JSON for Gradescope and classroom50, JUnit XML, a summary for GitHub.",
            "grade does the same when it is done."
        })
final class ReportCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The folder with the results.")
    private Path folder = Path.of("");

    @Mixin
    private ShowOption show = new ShowOption();

    @Override
    public Integer call() throws IOException {
        Path target = folder.resolve("report");
        Reports.write(Ledger.read(folder.resolve(GradeCommand.RESULTS)), show.visibility(), target);
        Output.of(spec).println(target.resolve("index.html"));
        return Main.DONE;
    }
}
