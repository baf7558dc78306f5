package gccourse.marksweep.hidden;

import gccourse.heap.Collector;
import gccourse.kit.Scenarios;
import gccourse.kit.Step;
import gccourse.marksweep.judge.FullCollection;
import gccourse.marksweep.judge.LaterStepsMayBeOpen;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Step("2.2")
@ExtendWith(LaterStepsMayBeOpen.class)
final class Step22TraceHiddenTest {
    @Scenarios("scenarios/hidden/2.2-marks")
    void scenarios() {}

    @Test
    @DisplayName("Random trees: every reference that can be reached is followed")
    void randomGraphs(Collector collector) {
        RandomGraphs.check(
                collector, "2.2", RandomGraph::buildForest, 300, 4, FullCollection::assertFollowedEverything);
    }
}
