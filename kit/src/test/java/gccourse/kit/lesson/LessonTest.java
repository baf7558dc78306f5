package gccourse.kit.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gccourse.heap.oracle.Completeness;
import gccourse.kit.FixtureRun;
import java.util.List;
import org.junit.jupiter.api.Test;

class LessonTest {
    private final Lesson lesson = Lesson.find(FixtureRun.place());

    @Test
    void isFoundInTheClassesPackage() {
        assertThat(lesson.packageName()).isEqualTo("gccourse.kit.fixture");
        assertThat(lesson.steps())
                .extracting(LessonStep::toString)
                .containsExactly("0.1 Names count", "0.2 Released at once", "0.3 Output");
        assertThat(lesson.completeness("0.1")).isEqualTo(Completeness.NOTHING);
        assertThat(lesson.completeness("0.2")).isEqualTo(Completeness.ACYCLIC);
        assertThat(lesson.counts("0.2")).isTrue();
        assertThat(lesson.counts("0.3")).isFalse();
        assertThat(Lesson.find(LessonTest.class)).isNull();
    }

    @Test
    void anchorsAreThoseThatGitHubMakes() {
        assertThat(new LessonStep("1.5", "Rebinding: x = x, `None`, del", 10).anchor())
                .isEqualTo("15-rebinding-x--x-none-del");
    }

    @Test
    void idsAreComparedNumberByNumber() {
        assertThat(List.of("1.10", "1.2", "every", "1.1").stream().sorted(LessonStep.IDS))
                .containsExactly("1.1", "1.2", "1.10", "every");
    }

    @Test
    void aStepWithoutATestIsRefused() {
        Lesson more = new Lesson(
                lesson.packageName(),
                lesson.root(),
                List.of(
                        new LessonStep("0.1", "Names count", 30), new LessonStep("0.2", "Released at once", 30),
                        new LessonStep("0.3", "Output", 30), new LessonStep("0.4", "Nobody's", 10)),
                lesson.properties());

        assertThatThrownBy(() -> LessonCheck.of(more))
                .hasMessage(
                        "No test belongs to step 0.4 Nobody's. Test methods found for each step of Lesson 0: the kit:"
                                + " 0.1: 2, 0.2: 3, 0.3: 1, 0.4: 0.");
    }

    @Test
    void aTestOfAStepThatDoesNotExistIsRefused() {
        Lesson fewer =
                new Lesson(lesson.packageName(), lesson.root(), lesson.steps().subList(0, 2), lesson.properties());

        assertThatThrownBy(() -> LessonCheck.of(fewer))
                .hasMessage(
                        "gccourse.kit.fixture.Step03OutputTest names step 0.3, which lesson.properties does not have.");
    }
}
