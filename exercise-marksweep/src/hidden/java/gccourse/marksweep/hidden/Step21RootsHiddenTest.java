package gccourse.marksweep.hidden;

import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import gccourse.kit.Scenarios;
import gccourse.kit.Seeds;
import gccourse.kit.Step;
import gccourse.kit.World;
import gccourse.kit.Worlds;
import gccourse.marksweep.judge.Marking;
import gccourse.marksweep.judge.MarksAreJudged;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Step("2.1")
@ExtendWith(MarksAreJudged.class)
final class Step21RootsHiddenTest {
    /** More than a table of 2^16 entries has room for. */
    private static final int MANY = 70_000;

    @Scenarios("scenarios/hidden/2.1-roots")
    void scenarios() {}

    @Test
    @DisplayName("Random stacks: what each root refers to is marked")
    void randomRoots(Worlds worlds, Seeds seeds) {
        RandomGraphs.check(
                worlds,
                seeds,
                RandomGraph::buildForest,
                40,
                3,
                world -> Marking.of("2.1", world).assertRoots());
    }

    @Test
    @DisplayName("70,000 global names, 70,000 calls, 70,000 temporaries")
    void manyRoots(World world) {
        Mutator mutator = world.mutator();
        List<String> names = List.of("local");
        for (int i = 0; i < MANY; i++) {
            mutator.allocate(Kind.TUPLE, 0, "tuple");
            mutator.storeGlobal(mutator.declareGlobal("name" + i));
            mutator.allocate(Kind.TUPLE, 0, "tuple");
            mutator.pushFrame("function", names, 1);
        }
        for (int i = 0; i < MANY; i++) {
            mutator.allocate(Kind.TUPLE, 0, "tuple");
        }

        Marking.of("2.1", world).assertRoots();
    }
}
