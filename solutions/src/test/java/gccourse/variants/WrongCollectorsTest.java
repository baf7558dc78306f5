package gccourse.variants;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.kit.grade.Failure;
import gccourse.kit.grade.LessonResult;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each mistake, the steps that it costs, and what the student is told. */
@DisplayName("A wrong collector loses the steps that are about its mistake, keeps all others, and is told the rule")
final class WrongCollectorsTest {
    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    void caught(Course course, Change wrong) {
        LessonResult result = course.grade(wrong.name(), wrong.applyTo(course.referenceSource()));

        List<String> loses = List.of(wrong.fact("loses").split(" "));
        assertThat(result.lostSteps())
                .as("lost steps of %s. %s", wrong, result)
                .containsExactlyInAnyOrderElementsOf(loses);
        Failure first = result.failures().stream()
                .filter(failed -> loses.get(0).equals(failed.stepId()))
                .findFirst()
                .orElseThrow();
        assertThat(first.headline())
                .as("the first report of step %s. %s", loses.get(0), result)
                .isEqualTo(wrong.fact("report"));
        assertThat(first.message().replaceAll("\\s+", " ")).contains(wrong.fact("says"));
    }

    static Stream<Arguments> caught() {
        return Arrays.stream(Course.values())
                .flatMap(course -> course.changes("wrong").stream().map(wrong -> Arguments.of(course, wrong)));
    }
}
