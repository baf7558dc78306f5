package gccourse.variants;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.kit.grade.LessonResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A student's way through a lesson: the stub, and one change after the other to it. */
@DisplayName("A stub that is written step by step earns each step's points when that step is written, and not before")
final class PartialCollectorsTest {
    @TestFactory
    List<DynamicTest> steps() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Course course : Course.values()) {
            String source = course.stubSource();
            for (Change step : course.changes("partial")) {
                source = step.applyTo(source);
                String soFar = source;
                tests.add(DynamicTest.dynamicTest(
                        course + ": " + step, () -> check(step, course.grade(step.name(), soFar))));
            }
        }
        return tests;
    }

    private static void check(Change step, LessonResult result) {
        List<String> earns = Arrays.asList(step.fact("earns").split(" "));
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
