package gccourse.generational.hidden;

import gccourse.heap.Collector;
import gccourse.kit.Scenarios;
import gccourse.kit.Seeds;
import gccourse.kit.Step;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Step("3.9")
final class Step39QuarterRuleHiddenTest {
    @Scenarios("scenarios/hidden/3.9-the-quarter-rule")
    void scenarios() {}

    @Test
    @DisplayName("Allocations and deaths at random: full collections wait as long as in CPython")
    void counts(Collector collector, Seeds seeds) {
        Clockwork.check(collector, seeds, true);
    }
}
