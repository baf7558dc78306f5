package gccourse.kit.grade;

import gccourse.kit.Step;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a collector earned in a lesson.
 *
 * @param points the points, out of 100
 * @param steps the steps, in their order
 * @param failures the tests that failed, in the order in which they ran
 * @param board the scoreboard as {@code mvn test} prints it
 * @param reports what stands below the steps on the board: the first failure in full, and how many more there are
 */
public record LessonResult(int points, List<StepResult> steps, List<Failure> failures, String board, String reports) {
    /**
     * What became of a step.
     *
     * @param id the step's id
     * @param title its title
     * @param points what it is worth
     * @param passed whether all of its tests ran and passed, so that the points are given
     * @param tests how many tests it has
     * @param testsPassed how many of them passed
     */
    public record StepResult(String id, String title, int points, boolean passed, int tests, int testsPassed) {}

    /** Whether a rule that holds for every step is broken, so that no points are given. */
    public boolean areAllWithheld() {
        return failures.stream().anyMatch(failure -> Step.EVERY.equals(failure.stepId()));
    }

    /** Returns the result of a step. */
    public StepResult step(String id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst().orElseThrow();
    }

    /** Returns the ids of the steps whose points were not given. */
    public List<String> lostSteps() {
        return steps.stream().filter(step -> !step.passed()).map(StepResult::id).toList();
    }

    /** Returns the ids of the steps whose points were given. */
    public List<String> earnedSteps() {
        return steps.stream().filter(StepResult::passed).map(StepResult::id).toList();
    }

    /** Returns the points, the steps that were lost, and the first failure in full. */
    @Override
    public String toString() {
        String lost = lostSteps().stream().collect(Collectors.joining(", "));
        return points + " of 100 points" + (lost.isEmpty() ? "" : "; lost: " + lost)
                + (failures.isEmpty()
                        ? ""
                        : "; " + failures.size() + " tests fail, first:\n"
                                + failures.get(0).message());
    }
}
