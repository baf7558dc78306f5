package gccourse.marksweep.hidden;

import gccourse.heap.Collector;
import gccourse.kit.Scenarios;
import gccourse.kit.Step;
import gccourse.marksweep.judge.FullCollection;
import gccourse.marksweep.judge.LaterStepsMayBeOpen;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Step("2.3")
@ExtendWith(LaterStepsMayBeOpen.class)
final class Step23OnceHiddenTest {
    @Scenarios("scenarios/hidden/2.3-each-once")
    void scenarios() {}

    @Test
    @DisplayName("Random graphs with many cycles: each object is looked into once")
    void randomGraphs(Collector collector) {
        RandomGraphs.check(collector, "2.3", RandomGraph::build, 300, 20, FullCollection::assertEachOnce);
    }
}
