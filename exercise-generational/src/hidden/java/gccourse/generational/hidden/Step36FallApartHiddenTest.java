package gccourse.generational.hidden;

import gccourse.heap.Collector;
import gccourse.kit.Scenarios;
import gccourse.kit.Seeds;
import gccourse.kit.Step;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Step("3.6")
final class Step36FallApartHiddenTest {
    @Scenarios("scenarios/hidden/3.6-cycles-fall-apart")
    void scenarios() {}

    @Test
    @DisplayName("Random graphs: what is found is freed")
    void graphs(Collector collector, Seeds seeds) {
        RandomGraphs.check(RandomGraphs.Level.FREED, RandomGraphs.Stress.NEVER, collector, seeds);
    }

    @Test
    @DisplayName("Random graphs with a collection before every allocation")
    void everyAllocation(Collector collector, Seeds seeds) {
        RandomGraphs.check(RandomGraphs.Level.FREED, RandomGraphs.Stress.EVERY_ALLOCATION, collector, seeds);
    }

    @Test
    @DisplayName("Random graphs with a collection after every write")
    void everyWrite(Collector collector, Seeds seeds) {
        RandomGraphs.check(RandomGraphs.Level.FREED, RandomGraphs.Stress.EVERY_WRITE, collector, seeds);
    }
}
