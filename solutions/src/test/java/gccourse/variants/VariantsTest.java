package gccourse.variants;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.kit.grade.Failure;
import gccourse.kit.grade.LessonResult;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What becomes of the wrong collectors of a lesson, and of a stub that is written step by step. */
abstract class VariantsTest {
    /** {@code -Dvariants.all}: each wrong collector is run over all steps, and must lose all those that it names. */
    private static final boolean ALL_STEPS = System.getProperty("variants.all") != null;

    private final Course course;
    private final int atLeast;

    /**
     * Tests the variants of a lesson.
     *
     * @param atLeast how many wrong collectors there are, or fewer
     */
    VariantsTest(Course course, int atLeast) {
        this.course = course;
        this.atLeast = atLeast;
    }

    @TestFactory
    @DisplayName("A wrong collector loses the step that is about its mistake, and is told the rule")
    Stream<DynamicTest> wrong() {
        List<Change> changes = course.changes("wrong");
        assertThat(changes).hasSizeGreaterThanOrEqualTo(atLeast);
        return changes.stream().map(wrong -> DynamicTest.dynamicTest(wrong.name(), () -> checkIsCaught(wrong)));
    }

    private void checkIsCaught(Change wrong) {
        String source = wrong.applyTo(course.referenceSource());
        List<String> loses = List.of(wrong.fact("loses").split(" "));
        String about = loses.get(0);
        LessonResult result =
                ALL_STEPS ? course.grade(wrong.name(), source) : course.gradeStep(about, wrong.name(), source);

        assertThat(result.lostSteps())
                .as("lost steps of %s. %s", wrong, result)
                .containsAll(ALL_STEPS ? loses : List.of(about));
        Failure first = result.failures().stream()
                .filter(failed -> about.equals(failed.stepId()))
                .findFirst()
                .orElseThrow();
        wrong.ifSaid(
                "report",
                headline -> assertThat(first.headline())
                        .as("the first report of step %s. %s", about, result)
                        .isEqualTo(headline));
        wrong.ifSaid(
                "says",
                words -> assertThat(first.message().replaceAll("\\s+", " ")).contains(words));
    }

    @TestFactory
    @DisplayName("A stub that is written step by step earns a step's points when that step is written, and not before")
    List<DynamicTest> partial() {
        List<DynamicTest> tests = new ArrayList<>();
        String source = course.stubSource();
        for (Change step : course.changes("partial")) {
            source = step.applyTo(source);
            String soFar = source;
            tests.add(DynamicTest.dynamicTest(step.name(), () -> checkHasEarned(step, soFar)));
        }
        assertThat(tests).hasSizeGreaterThanOrEqualTo(9);
        return tests;
    }

    private void checkHasEarned(Change step, String source) {
        LessonResult result = course.grade(step.name(), source);

        List<String> earns = List.of(step.fact("earns").split(" "));
        assertThat(result.earnedSteps())
                .as("steps that are earned after %s. %s", step, result)
                .containsExactlyElementsOf(earns);
        if (!result.lostSteps().isEmpty()) {
            assertThat(result.failures().get(0).stepId())
                    .as("the step that is red after %s", step)
                    .isEqualTo(result.lostSteps().get(0));
        }
    }
}
