package gccourse.cpython;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("CPython 3.11 prints what the scenarios expect, line by line, visible and hidden ones")
final class ScenarioAgreementTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "gccourse.refcount.Step11NamesCountTest, 90",
        "gccourse.marksweep.Step21RootsTest, 60",
        "gccourse.generational.Step31BornYoungTest, 80"
    })
    void scenarios(Class<?> amongTheTests, int atLeast) {
        CPython.Agreement agreement = CPython.findOrSkip().judge(amongTheTests, "scenarios");

        assertThat(agreement.disagreements()).isEmpty();
        assertThat(agreement.scenarios()).isGreaterThanOrEqualTo(atLeast);
    }
}
