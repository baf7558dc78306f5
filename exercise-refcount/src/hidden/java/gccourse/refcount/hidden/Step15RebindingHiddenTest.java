package gccourse.refcount.hidden;

import gccourse.heap.Collector;
import gccourse.kit.Scenarios;
import gccourse.kit.Seeds;
import gccourse.kit.Step;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Step("1.5")
final class Step15RebindingHiddenTest {
    @Scenarios("scenarios/hidden/1.5-rebinding")
    void scenarios() {}

    @Test
    @DisplayName("Random stores, also such as no temporary secures: all counts are right, and all but cycles is gone")
    void randomStores(Collector collector, Seeds seeds) {
        RandomStores.check(collector, seeds);
    }
}
