package gccourse.generational.hidden;

import gccourse.heap.Collector;
import gccourse.kit.Scenarios;
import gccourse.kit.Step;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Step("3.11")
final class Step311GcModuleHiddenTest {
    @Scenarios("scenarios/hidden/3.11-the-gc-module")
    void scenarios() {}

    @Test
    @DisplayName("A hundred random programs that use all of it print what CPython prints")
    void programs(Collector collector) {
        StoredPrograms.check(collector);
    }
}
