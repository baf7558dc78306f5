package gccourse.marksweep.hidden;

import gccourse.heap.Collector;
import gccourse.kit.Scenarios;
import gccourse.kit.Step;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Step("2.6")
final class Step26ThresholdHiddenTest {
    @Scenarios("scenarios/hidden/2.6-threshold")
    void scenarios() {}

    @Test
    @DisplayName("Random programs, with a collection at every allocation")
    void everyAllocation(Collector collector) {
        RandomPrograms.check(false, collector, Stress.Mode.EVERY_ALLOCATION);
    }

    @Test
    @DisplayName("Random programs, with a collection at every write to a slot")
    void everyWrite(Collector collector) {
        RandomPrograms.check(false, collector, Stress.Mode.EVERY_WRITE);
    }
}
