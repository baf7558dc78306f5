package gccourse.grader;

import gccourse.grader.result.Ledger;
import gccourse.grader.result.Result;
import gccourse.grader.result.Result.StepResult;
import gccourse.grader.result.Result.TestResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says whose result is another one now, and why. */
@Command(name = "compare", description = "Says who has other points or another status in NEW than in OLD, and why.")
final class CompareCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "OLD", description = "The folder with the older results.")
    private Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "NEW", description = "The folder with the newer results.")
    private Path after = Path.of("");

    @Override
    public Integer call() throws IOException {
        Map<String, Result> old = byKey(before);
        Map<String, Result> now = byKey(after);
        PrintWriter out = Output.of(spec);
        int same = 0;
        TreeSet<String> keys = new TreeSet<>(old.keySet());
        keys.addAll(now.keySet());
        for (String key : keys) {
            Result was = old.get(key);
            Result is = now.get(key);
            if (was == null || is == null) {
                out.printf(
                        "%s: %s%n", key.replace("\n", ", "), was == null ? "only in the newer" : "only in the older");
            } else if (was.points() != is.points() || was.status() != is.status()) {
                print(was, is, out);
            } else {
                same++;
            }
        }
        out.printf("%d of %d have the same points and status.%n", same, keys.size());
        out.flush();
        return Main.DONE;
    }

    private static void print(Result was, Result is, PrintWriter out) {
        out.printf(
                "%s, %s: %d -> %d points, %s -> %s%n",
                is.student(), is.lesson(), was.points(), is.points(), was.status(), is.status());
        if (!was.origin().submission().equals(is.origin().submission())) {
            out.println("   another submission");
        }
        if (!was.origin().manifest().equals(is.origin().manifest())) {
            out.println("   other tests");
        }
        if (was.origin().seed() != is.origin().seed()) {
            out.printf("   seed %d -> %d%n", was.origin().seed(), is.origin().seed());
        }
        for (StepResult step : is.steps()) {
            Optional<StepResult> earlier = was.steps().stream()
                    .filter(each -> each.id().equals(step.id()))
                    .findFirst();
            if (earlier.isPresent() && earlier.get().earned() != step.earned()) {
                Result lost = step.earned() ? was : is;
                out.printf(
                        "   %s %s: %s; %s%n",
                        step.id(),
                        step.title(),
                        step.earned() ? "earned now" : "lost now",
                        lost.tests().stream()
                                .filter(test -> test.step().equals(step.id()) && !test.passed())
                                .findFirst()
                                .map(CompareCommand::failure)
                                .orElse("a rule that holds for every step was broken"));
            }
        }
    }

    private static String failure(TestResult test) {
        String headline = test.headline().isEmpty() ? test.outcome().toString() : test.headline();
        return headline + " in \"" + test.title() + "\"";
    }

    private static Map<String, Result> byKey(Path folder) throws IOException {
        List<Result> results = Ledger.read(folder.resolve(GradeCommand.RESULTS));
        Map<String, Result> byKey = new HashMap<>();
        results.forEach(result -> byKey.put(result.key(), result));
        return byKey;
    }
}
