package gccourse.grader.grade;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.grader.channel.Message.TestEnded;
import gccourse.grader.result.Manifest;
import gccourse.grader.result.Result;
import gccourse.grader.result.Result.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A step's points are given for all of its tests, each passed, once")
final class VerdictTest {
    private static final Manifest MANIFEST = new Manifest(
            "refcount",
            "Lesson 1",
            List.of(new Manifest.Step("1.1", "One", 40), new Manifest.Step("1.2", "Two", 60)),
            List.of(
                    new Manifest.Test("rules", Manifest.EVERY_STEP, "rules", false),
                    new Manifest.Test("a", "1.1", "a", false),
                    new Manifest.Test("b", "1.1", "b", true),
                    new Manifest.Test("c", "1.2", "c", false)));

    private final List<TestEnded> answers = new ArrayList<>(
            List.of(passed("rules", Manifest.EVERY_STEP), passed("a", "1.1"), passed("b", "1.1"), passed("c", "1.2")));

    private static TestEnded passed(String id, String step) {
        return new TestEnded(id, step, id, true, 7, "", "");
    }

    private static TestEnded failed(String id, String step) {
        return new TestEnded(id, step, id, false, 7, "WRONG COUNT", "-- WRONG COUNT");
    }

    private int points() {
        return Verdict.of(MANIFEST, answers).points();
    }

    @Test
    @DisplayName("All answers are there")
    void all() {
        assertThat(points()).isEqualTo(100);
    }

    @Test
    @DisplayName("A missing answer loses its step")
    void missing() {
        answers.remove(2);
        assertThat(points()).isEqualTo(60);
        assertThat(Verdict.of(MANIFEST, answers).tests().get(2).outcome()).isEqualTo(Outcome.MISSING);
    }

    @Test
    @DisplayName("An answer that comes twice loses its step, though both say that it passed")
    void doubled() {
        answers.add(passed("c", "1.2"));
        assertThat(points()).isEqualTo(40);
        assertThat(Verdict.of(MANIFEST, answers).tests().get(3).outcome()).isEqualTo(Outcome.DOUBLED);
    }

    @Test
    @DisplayName("A test that failed first does not pass later")
    void secondTry() {
        answers.add(1, failed("a", "1.1"));
        assertThat(points()).isEqualTo(60);
    }

    @Test
    @DisplayName("A test that nobody has asked for loses the step that it names, and is told of")
    void unknown() {
        answers.add(passed("x", "1.2"));
        assertThat(points()).isEqualTo(40);
        assertThat(Verdict.of(MANIFEST, answers).strange()).containsExactly("x");
    }

    @Test
    @DisplayName("An answer that names another step loses its own")
    void otherStep() {
        answers.set(1, passed("a", "1.2"));
        assertThat(points()).isEqualTo(60);
    }

    @Test
    @DisplayName("A rule that holds for every step and is broken, or not heard of, withholds all")
    void rules() {
        answers.set(0, failed("rules", Manifest.EVERY_STEP));
        assertThat(points()).isZero();
        answers.remove(0);
        assertThat(points()).isZero();
    }

    @Test
    @DisplayName("The student's own scenarios give nothing and cost nothing")
    void ownScenarios() {
        answers.add(failed("mine", ""));
        assertThat(points()).isEqualTo(100);
    }

    @Test
    @DisplayName(
            "How much work a test took is kept if it passed: where one that fails is ended need not be the same each time")
    void ticks() {
        answers.set(1, failed("a", "1.1"));
        assertThat(Verdict.of(MANIFEST, answers).tests())
                .extracting(Result.TestResult::ticks)
                .containsExactly(7L, 0L, 7L, 7L);
    }

    @Test
    @DisplayName("No answers, no points")
    void none() {
        assertThat(Verdict.of(MANIFEST, List.of()).points()).isZero();
    }
}
