package gccourse.refcount.hidden;

import gccourse.heap.Collector;
import gccourse.kit.CollectorRules;
import gccourse.kit.Step;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who goes round the contract has done none of the steps: this withholds all points, before anything is run. */
@Step(Step.EVERY)
final class EveryStepTest {
    @Test
    @DisplayName("The collector uses nothing but what a collector may use")
    void rules(Class<? extends Collector> collector) {
        CollectorRules.check(collector);
    }
}
