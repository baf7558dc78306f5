package gccourse.refcount.hidden;

import gccourse.heap.Collector;
import gccourse.kit.Scenarios;
import gccourse.kit.Step;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Step("1.3")
final class Step13SlotsCountHiddenTest {
    @Scenarios("scenarios/hidden/1.3-slots-count")
    void scenarios() {}

    @Test
    @DisplayName("Random programs that fill and empty lists, dicts and attributes: every count is right")
    void randomPrograms(Collector collector) {
        RandomPrograms.check(ProgramWriter.Level.SLOTS, collector);
    }
}
