package gccourse.generational.hidden;

import gccourse.heap.Collector;
import gccourse.kit.Scenarios;
import gccourse.kit.Seeds;
import gccourse.kit.Step;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Step("3.3")
final class Step33WhenToCollectHiddenTest {
    @Scenarios("scenarios/hidden/3.3-when-to-collect")
    void scenarios() {}

    @Test
    @DisplayName("Allocations and deaths at random: the counts are those of CPython after each")
    void counts(Collector collector, Seeds seeds) {
        Clockwork.check(collector, seeds, false);
    }
}
