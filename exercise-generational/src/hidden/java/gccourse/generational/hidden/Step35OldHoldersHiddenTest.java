package gccourse.generational.hidden;

import gccourse.heap.Collector;
import gccourse.kit.Scenarios;
import gccourse.kit.Seeds;
import gccourse.kit.Step;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Step("3.5")
final class Step35OldHoldersHiddenTest {
    @Scenarios("scenarios/hidden/3.5-old-objects-hold-young-ones")
    void scenarios() {}

    @Test
    @DisplayName("Random graphs of three ages: older objects hold the young, in use or not")
    void graphs(Collector collector, Seeds seeds) {
        RandomGraphs.check(RandomGraphs.Level.YOUNG, RandomGraphs.Stress.NEVER, collector, seeds);
    }
}
