package gccourse.marksweep.hidden;

import gccourse.kit.Scenarios;
import gccourse.kit.Seeds;
import gccourse.kit.Step;
import gccourse.kit.Worlds;
import gccourse.marksweep.judge.Marking;
import gccourse.marksweep.judge.MarksAreJudged;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Step("2.3")
@ExtendWith(MarksAreJudged.class)
final class Step23OnceHiddenTest {
    @Scenarios("scenarios/hidden/2.3-each-once")
    void scenarios() {}

    @Test
    @DisplayName("Random graphs with many cycles: each object is looked into once")
    void randomGraphs(Worlds worlds, Seeds seeds) {
        RandomGraphs.check(
                worlds,
                seeds,
                RandomGraph::build,
                300,
                20,
                world -> Marking.of("2.3", world).assertEachOnce());
    }
}
