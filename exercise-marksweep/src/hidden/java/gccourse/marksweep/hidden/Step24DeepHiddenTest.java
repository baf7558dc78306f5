package gccourse.marksweep.hidden;

import gccourse.heap.Collector;
import gccourse.heap.Heap;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import gccourse.kit.Scenarios;
import gccourse.kit.Step;
import gccourse.kit.World;
import gccourse.marksweep.judge.Marking;
import gccourse.marksweep.judge.MarksAreJudged;
import gccourse.marksweep.judge.SmallStack;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Step("2.4")
@ExtendWith(MarksAreJudged.class)
final class Step24DeepHiddenTest {
    @Scenarios("scenarios/hidden/2.4-a-million-deep")
    void scenarios() {}

    @Test
    @DisplayName("A chain of 20,000 of each kind of container, and one of all kinds in turn")
    void chains(World world) {
        for (Kind kind : Shapes.CONTAINERS) {
            Shapes.chain(world.mutator(), List.of(kind), 20_000);
        }
        Shapes.chain(world.mutator(), Shapes.CONTAINERS, 20_000);

        SmallStack.call(() -> Marking.of("2.4", world)).assertEachOnce();
    }

    @Test
    @DisplayName("A list of 1,100,000 objects: more than a worklist of any fixed size has room for")
    void broad(Collector collector) {
        Mutator mutator = new Mutator(new Heap(256 << 20), collector);
        Shapes.broad(mutator, Kind.LIST, 1_100_000);

        Marking.of("2.4", mutator).assertEachOnce();
    }

    @Test
    @DisplayName("A comb: a chain of 20,000 with a tooth at each link")
    void comb(World world) {
        //  spine --x--> Node --x--> Node --x--> ...
        //    |            |           |
        //    y            y           y
        //  (tooth)     (tooth)     (tooth)
        world.node("spine");
        for (int i = 0; i < 20_000; i++) {
            world.tuple("tooth", "spine", "spine")
                    .node("link")
                    .store("link.x", "spine")
                    .store("link.y", "tooth");
            world.bind("spine", "link");
        }
        world.del("link", "tooth");

        Marking.of("2.4", world).assertEachOnce();
    }
}
