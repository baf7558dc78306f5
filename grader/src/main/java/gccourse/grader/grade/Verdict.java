package gccourse.grader.grade;

import gccourse.grader.channel.Message.TestEnded;
import gccourse.grader.result.Manifest;
import gccourse.grader.result.Result.Outcome;
import gccourse.grader.result.Result.StepResult;
import gccourse.grader.result.Result.TestResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The points that answers are worth: a step's points are given if each test that the manifest has for it came back passed,
 * once, and so did each test that holds for every step.
 *
 * @param points the points in all
 * @param steps what became of each step
 * @param tests what became of each test of the manifest
 * @param strange passed tests that the manifest does not know, the first few
 */
record Verdict(int points, List<StepResult> steps, List<TestResult> tests, List<String> strange) {
    private static final int MOST_STRANGE = 5;

    static Verdict of(Manifest manifest, List<TestEnded> answers) {
        Map<String, List<TestEnded>> byId = new HashMap<>();
        Set<String> unknown = new HashSet<>();
        Set<String> expected = new HashSet<>();
        Set<String> steps = new HashSet<>(List.of(Manifest.EVERY_STEP));
        manifest.steps().forEach(step -> steps.add(step.id()));
        manifest.tests().forEach(test -> expected.add(test.id()));
        for (TestEnded answer : answers) {
            byId.computeIfAbsent(answer.id(), key -> new ArrayList<>()).add(answer);
            if (steps.contains(answer.step()) && !expected.contains(answer.id())) {
                unknown.add(answer.step());
            }
        }
        List<TestResult> tests =
                manifest.tests().stream().map(test -> result(test, byId)).toList();
        boolean areAllWithheld = unknown.contains(Manifest.EVERY_STEP)
                || tests.stream().anyMatch(test -> test.step().equals(Manifest.EVERY_STEP) && !test.passed());
        List<StepResult> results = new ArrayList<>();
        int points = 0;
        for (Manifest.Step step : manifest.steps()) {
            List<TestResult> own =
                    tests.stream().filter(test -> test.step().equals(step.id())).toList();
            int passed = (int) own.stream().filter(TestResult::passed).count();
            boolean earned = !areAllWithheld && !own.isEmpty() && passed == own.size() && !unknown.contains(step.id());
            points += earned ? step.points() : 0;
            results.add(new StepResult(step.id(), step.title(), step.points(), earned, own.size(), passed));
        }
        List<String> strange = answers.stream()
                .filter(answer -> answer.passed() && steps.contains(answer.step()) && !expected.contains(answer.id()))
                .map(TestEnded::id)
                .limit(MOST_STRANGE)
                .toList();
        return new Verdict(points, results, tests, strange);
    }

    private static TestResult result(Manifest.Test test, Map<String, List<TestEnded>> byId) {
        List<TestEnded> answers = byId.getOrDefault(test.id(), List.of());
        Outcome outcome = answers.isEmpty()
                ? Outcome.MISSING
                : answers.size() > 1
                        ? Outcome.DOUBLED
                        : answers.get(0).passed() && answers.get(0).step().equals(test.step())
                                ? Outcome.PASSED
                                : Outcome.FAILED;
        return new TestResult(
                test.id(),
                test.step(),
                test.title(),
                test.hidden(),
                outcome,
                outcome == Outcome.PASSED ? answers.get(0).ticks() : 0,
                answers.isEmpty() ? "" : answers.get(0).headline(),
                answers.isEmpty() ? "" : answers.get(0).report());
    }
}
