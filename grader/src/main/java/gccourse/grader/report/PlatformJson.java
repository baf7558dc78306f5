package gccourse.grader.report;

import gccourse.grader.result.Json;
import gccourse.grader.result.Result;
import gccourse.grader.result.Result.StepResult;
import gccourse.grader.result.Result.TestResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One result in the JSON of a learning platform. */
final class PlatformJson {
    private PlatformJson() {}

    /** The {@code results.json} of Gradescope: a test for each step, with its points. */
    static String gradescope(Result result, Visibility visibility) {
        List<Map<String, Object>> tests = new ArrayList<>();
        for (StepResult step : result.steps()) {
            Map<String, Object> test = new LinkedHashMap<>();
            test.put("name", step.title());
            test.put("number", step.id());
            test.put("score", step.earned() ? step.points() : 0);
            test.put("max_score", step.points());
            test.put("status", step.earned() ? "passed" : "failed");
            test.put("output", output(result, step, visibility));
            test.put("output_format", "text");
            test.put("visibility", "visible");
            tests.add(test);
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("score", result.points());
        all.put("output", result.status() + (result.why().isEmpty() ? "" : "\n" + result.why()));
        all.put("output_format", "text");
        all.put("stdout_visibility", "hidden");
        // The order of Map.of is another one in each JVM.
        Map<String, Object> extra = new LinkedHashMap<>();
        extra.put("status", result.status());
        extra.put("origin", result.origin());
        all.put("extra_data", extra);
        all.put("tests", tests);
        return Json.pretty().toJson(all) + "\n";
    }

    private static String output(Result result, StepResult step, Visibility visibility) {
        String counts = step.passed() + " of " + step.tests() + " tests pass";
        return result.tests().stream()
                .filter(test -> test.step().equals(step.id()) && visibility.showsReport(result, test))
                .map(TestResult::report)
                .findFirst()
                .map(report -> counts + "\n\n" + report)
                .orElse(counts);
    }

    /** The {@code result.json} of classroom50; what only its own repository knows is left to it. */
    static String classroom50(Result result, Visibility visibility) {
        List<Map<String, Object>> tests = new ArrayList<>();
        for (StepResult step : result.steps()) {
            Map<String, Object> test = new LinkedHashMap<>();
            test.put("test-name", step.id() + " " + step.title());
            test.put("passed", step.earned());
            test.put("score", step.earned() ? step.points() : 0);
            test.put("max-score", step.points());
            test.put("output", output(result, step, visibility));
            tests.add(test);
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("schema", "classroom50/result/v1");
        all.put("assignment", result.lesson());
        all.put("owner", result.student());
        all.put("graded_at", result.time().at());
        all.put("score", result.points());
        all.put("max-score", 100);
        all.put("tests", tests);
        return Json.pretty().toJson(all) + "\n";
    }
}
