package gccourse.solutions.generational;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.kit.CPython;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("CPython 3.11 prints what the scenarios of lesson 3 expect")
final class AgreementWithCPythonTest {
    @Test
    @DisplayName("line by line, visible and hidden ones")
    void scenarios() throws ClassNotFoundException {
        Class<?> amongTheTests = Class.forName("gccourse.generational.Step31BornYoungTest");

        CPython.Agreement agreement = CPython.findOrSkip().judge(amongTheTests, "scenarios");

        assertThat(agreement.disagreements()).isEmpty();
        assertThat(agreement.scenarios()).isGreaterThanOrEqualTo(120);
    }
}
