package gccourse.marksweep.hidden;

import gccourse.heap.Collector;
import gccourse.kit.Scenarios;
import gccourse.kit.Step;
import gccourse.marksweep.judge.FullCollection;
import gccourse.marksweep.judge.LaterStepsMayBeOpen;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Step("2.1")
@ExtendWith(LaterStepsMayBeOpen.class)
final class Step21RootsHiddenTest {
    @Scenarios("scenarios/hidden/2.1-roots")
    void scenarios() {}

    @Test
    @DisplayName("Random stacks: every root is asked for")
    void randomRoots(Collector collector) {
        RandomGraphs.check(collector, "2.1", RandomGraph::buildForest, 40, 3, FullCollection::assertSawEveryRoot);
    }
}
