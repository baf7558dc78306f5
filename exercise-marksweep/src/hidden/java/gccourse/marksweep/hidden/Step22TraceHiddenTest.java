package gccourse.marksweep.hidden;

import gccourse.heap.HeapObject;
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

@Step("2.2")
@ExtendWith(MarksAreJudged.class)
final class Step22TraceHiddenTest {
    @Scenarios("scenarios/hidden/2.2-marks")
    void scenarios() {}

    @Test
    @DisplayName("Random trees: what can be reached is marked, and nothing else")
    void randomGraphs(Worlds worlds, Seeds seeds) {
        RandomGraphs.check(
                worlds,
                seeds,
                RandomGraph::buildForest,
                300,
                4,
                world -> Marking.of("2.2", world).assertComplete());
    }

    @Test
    @DisplayName("A list, a tuple, a dict and an object with 300,000 references each: the first, the middle, the last")
    void broad(World world) {
        Mutator mutator = world.mutator();
        HeapObject shared = mutator.allocate(Kind.TUPLE, 0, "tuple");
        for (Kind kind : List.of(Kind.LIST, Kind.TUPLE, Kind.DICT, Kind.INSTANCE)) {
            int slots = 300_000;
            HeapObject broad = mutator.allocate(kind, slots, Shapes.payload(kind));
            for (int i = 0; i < slots; i++) {
                mutator.setSlot(broad, i, shared);
            }
            Shapes.hold(mutator, broad, 0);
            Shapes.hold(mutator, broad, slots / 2);
            Shapes.hold(mutator, broad, slots - 1);
        }

        Marking.of("2.2", world).assertEachOnce();
    }
}
