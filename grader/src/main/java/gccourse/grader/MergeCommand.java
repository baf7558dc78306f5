package gccourse.grader;

import gccourse.grader.grade.RunFile;
import gccourse.grader.report.Reports;
import gccourse.grader.result.Ledger;
import gccourse.grader.result.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts the results of several shards together. */
@Command(
        name = "merge",
        description =
                "Puts the results of shards together, and writes the reports. All must have been graded by the same"
                        + " course, with the same Java and seed, and no student twice.")
final class MergeCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "DIR", arity = "1..*", description = "The folders with the results of the shards.")
    private List<Path> folders = List.of();

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where all results go; a new folder.")
    private Path out = Path.of("");

    @Mixin
    private ShowOption show = new ShowOption();

    @Override
    public Integer call() throws IOException {
        if (RunFile.isIn(out)) {
            throw new IllegalArgumentException(out + " has results already. Name a new folder with --out.");
        }
        RunFile first = RunFile.read(folders.get(0));
        Map<String, Result> all = new TreeMap<>();
        for (Path folder : folders) {
            RunFile run = RunFile.read(folder);
            if (!run.course().equals(first.course()) || !run.jdk().equals(first.jdk()) || run.seed() != first.seed()) {
                throw new IllegalArgumentException(
                        folder + " was graded with another course, Java or seed than " + folders.get(0) + ".");
            }
            for (Result result : Ledger.read(folder.resolve(GradeCommand.RESULTS))) {
                if (all.putIfAbsent(result.key(), result) != null) {
                    throw new IllegalArgumentException(
                            result.student() + " is in " + folder + " and in a folder before it.");
                }
            }
        }
        Files.createDirectories(out);
        first.write(out);
        try (Ledger ledger = new Ledger(out.resolve(GradeCommand.RESULTS))) {
            for (Result result : all.values()) {
                ledger.add(result);
            }
        }
        Reports.write(new ArrayList<>(all.values()), show.visibility(), out.resolve("report"));
        Output.of(spec).printf("%d results in %s%n", all.size(), out);
        return Main.DONE;
    }
}
