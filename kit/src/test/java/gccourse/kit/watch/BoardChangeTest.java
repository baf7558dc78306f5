package gccourse.kit.watch;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.kit.grade.LessonResult.StepResult;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of the board after a save. */
class BoardChangeTest {
    @Test
    void theFirstRunIsComparedWithNothing() {
        assertThat(BoardChange.lines(null, verdict(3, 1))).containsExactly("40 of 100 points.");
    }

    @Test
    void aStepIsDone() {
        assertThat(BoardChange.lines(verdict(3, 1), verdict(3, 5)))
                .containsExactly(
                        "1.2 Slots count is done now: 60 points.",
                        "100 of 100 points, 40 in your last run.",
                        "All steps are done. Well done!");
        assertThat(BoardChange.lines(verdict(0, 0), verdict(3, 0)))
                .containsExactly(
                        "1.1 Names count is done now: 40 points.",
                        "40 of 100 points, 0 in your last run.",
                        "Next step: 1.2 Slots count.");
    }

    @Test
    void whatPassedBeforeIsASlip() {
        assertThat(BoardChange.lines(verdict(3, 5), verdict(2, 5)))
                .containsExactly(
                        "1.1 Names count passed in your last run. Now 1 of its 3 tests fails: 40 points less.",
                        "60 of 100 points, 100 in your last run.",
                        "Next step: 1.1 Names count.");
    }

    @Test
    void moreTestsOfAnOpenStepPass() {
        assertThat(BoardChange.lines(verdict(3, 1), verdict(3, 4)))
                .containsExactly(
                        "1.2 Slots count: 4 of 5 tests pass, 1 in your last run.",
                        "40 of 100 points, as in your last run.");
    }

    @Test
    void pointsThatAreWithheldSayNothingOfAStep() {
        Verdict withheld = new Verdict(0, verdict(0, 0).steps(), true, "", "");

        assertThat(BoardChange.lines(verdict(3, 5), withheld))
                .containsExactly("No points while a rule that holds for every step is broken.");
    }

    /** A lesson with two steps, of three tests and of five. */
    private static Verdict verdict(int first, int second) {
        List<StepResult> steps = List.of(
                new StepResult("1.1", "Names count", 40, first == 3, 3, first),
                new StepResult("1.2", "Slots count", 60, second == 5, 5, second));
        int points = steps.stream()
                .filter(StepResult::passed)
                .mapToInt(StepResult::points)
                .sum();
        return new Verdict(points, steps, false, "", "");
    }
}
