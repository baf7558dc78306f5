package gccourse.kit.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gccourse.heap.Inspector;
import gccourse.heap.oracle.Completeness;
import gccourse.heap.oracle.Oracle;
import gccourse.heap.oracle.Violation;
import gccourse.kit.BrokenRule;
import gccourse.kit.FixtureRun;
import java.util.List;
import org.junit.jupiter.api.Test;

class RandomTrialTest {
    private static final RandomProgram PROGRAM = new RandomProgram(
            "Two lists",
            List.of("a = [1]", "print(len(a))  # expect: 1", "b = [a, a]", "print(len(b))  # expect: 2", "b = None"));

    @Test
    void aProgramWithoutAMistakeIsNoFailure() {
        assertThat(trial("Right").brokenRule(PROGRAM)).isNull();
        trial("Right").check(PROGRAM);
    }

    @Test
    void whatIsPrintedIsComparedAndTheProgramIsShownUpToTheDifference() {
        RandomProgram wrong = new RandomProgram(
                "Two lists",
                PROGRAM.parts().stream()
                        .map(part -> part.replace("expect: 2", "expect: 3"))
                        .toList());

        BrokenRule broken =
                catchThrowableOfType(BrokenRule.class, () -> trial("Right").check(wrong));

        assertThat(broken.headline()).isEqualTo("WRONG OUTPUT");
        assertThat(broken.getMessage().replace(System.lineSeparator(), "\n")).isEqualTo("""
                The statement in line 5 should have printed "3". It printed "2".

                It happens at the line with the arrow. (A random program, cut down to where it goes wrong.)

                      1  # Two lists
                      2  a = [1]
                      3  print(len(a))  # expect: 1
                      4  b = [a, a]
                -->   5  print(len(b))  # expect: 3
                """);
    }

    @Test
    void aProgramIsCutDownToWhatIsNeededWhateverItPrintsThen() {
        BrokenRule broken = catchThrowableOfType(
                BrokenRule.class, () -> trial("FreesNothing").check(PROGRAM));

        assertThat(broken.headline()).isEqualTo("LEAK");
        assertThat(broken.getMessage().replace(System.lineSeparator(), "\n")).endsWith("""
                        cut down to what is needed.)

                              1  # Two lists
                              2  a = [1]
                              3  b = [a, a]
                        -->   4  b = None
                        """);
    }

    @Test
    void nothingIsExpectedAtExit() {
        RandomProgram program = new RandomProgram("At exit", List.of("a = [1]", "# expect at exit: del a"));

        assertThatThrownBy(() -> trial("Right").check(program))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"At exit\" expects something at exit.");
    }

    private static RandomTrial trial(String collector) {
        return new RandomTrial(
                1 << 20,
                FixtureRun.collectors(collector),
                mutator -> {
                    Oracle oracle = new Oracle(new Inspector(mutator.heap()), mutator.collector());
                    return () -> {
                        Violation violation =
                                oracle.audit(Completeness.ACYCLIC, true).first();
                        if (violation != null) {
                            throw new BrokenRule(violation);
                        }
                    };
                },
                "");
    }
}
