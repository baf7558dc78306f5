package gccourse.grader.result;

import java.util.List;
import java.util.Optional;

/**
 * What one submission earned in one lesson.
 *
 * @param student whose it is
 * @param lesson the lesson's short name
 * @param status what has become of it
 * @param points what it earned, out of 100
 * @param why why it is not graded, or nothing
 * @param steps what became of each step
 * @param tests what became of each test of the manifest, in its order
 * @param board the scoreboard with the first report as {@code mvn test} shows them, or nothing
 * @param origin what was graded, and by what
 * @param time how long it took; no two runs agree on it
 */
public record Result(
        String student,
        String lesson,
        Status status,
        int points,
        String why,
        List<StepResult> steps,
        List<TestResult> tests,
        String board,
        Origin origin,
        Time time) {
    /**
     * What became of a step.
     *
     * @param id its id
     * @param title its title
     * @param points what it is worth
     * @param earned whether the points are given
     * @param tests how many tests it has
     * @param passed how many of them passed
     */
    public record StepResult(String id, String title, int points, boolean earned, int tests, int passed) {}

    /**
     * What became of a test.
     *
     * @param id its id
     * @param step the id of its step
     * @param title its name
     * @param hidden whether students do not have it
     * @param outcome what became of it
     * @param ticks the work that collectors did in it if it passed, or else 0: how deep a stack is before it overflows is
     *     not the same in each run
     * @param headline the headline of its report, or nothing
     * @param report the report, or nothing
     */
    public record TestResult(
            String id,
            String step,
            String title,
            boolean hidden,
            Outcome outcome,
            long ticks,
            String headline,
            String report) {
        /** Whether it came back, passed, once. */
        public boolean passed() {
            return outcome == Outcome.PASSED;
        }
    }

    /** What may become of a test. */
    public enum Outcome {
        PASSED,
        FAILED,
        /** No answer came. */
        MISSING,
        /** More than one answer came. */
        DOUBLED
    }

    /**
     * What was graded, and by what.
     *
     * @param submission the SHA-256 of the sources, or nothing if there are none
     * @param course the SHA-256 of everything that judges
     * @param manifest the SHA-256 of the manifest
     * @param jdk the Java that ran it
     * @param seed the first seed of the random programs
     * @param box what stood between it and the machine
     */
    public record Origin(String submission, String course, String manifest, String jdk, long seed, String box) {}

    /**
     * How long it took.
     *
     * @param at when it was graded, as in ISO 8601
     * @param millis by the clock on the wall
     * @param computingMillis the computing time of the processes in which it ran
     */
    public record Time(String at, long millis, long computingMillis) {}

    /** Returns what tells it from all other results. */
    public String key() {
        return student + "\n" + lesson;
    }

    /** Returns the first test that failed, if any did. */
    public Optional<TestResult> firstFailure() {
        return tests.stream().filter(test -> !test.report().isEmpty()).findFirst();
    }
}
