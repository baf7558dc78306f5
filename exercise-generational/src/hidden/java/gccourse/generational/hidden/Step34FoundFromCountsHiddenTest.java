package gccourse.generational.hidden;

import gccourse.heap.Collector;
import gccourse.kit.Scenarios;
import gccourse.kit.Seeds;
import gccourse.kit.Step;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Step("3.4")
final class Step34FoundFromCountsHiddenTest {
    @Scenarios("scenarios/hidden/3.4-garbage-found-from-counts")
    void scenarios() {}

    @Test
    @DisplayName("Random graphs: a full collection finds what cannot be reached, and nothing else")
    void graphs(Collector collector, Seeds seeds) {
        RandomGraphs.check(RandomGraphs.Level.FOUND, RandomGraphs.Stress.NEVER, collector, seeds);
    }
}
