package gccourse.generational;

import gccourse.kit.Step;
import gccourse.kit.rules.CollectorCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The rule that holds from the first step on. Until it is kept there are no points, and nothing of the collector is run. */
@Step(Step.EVERY)
final class EveryStepTest {
    @Test
    @DisplayName("The collector uses nothing but what a collector may use")
    void rules(CollectorCode code) {
        code.check();
    }
}
