package gccourse.refcount;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.heap.HeapEvent;
import gccourse.heap.Meter;
import gccourse.kit.Scenarios;
import gccourse.kit.Step;
import gccourse.kit.World;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Step("1.6")
final class Step16ChainTest {
    @Scenarios("scenarios/1.6-a-chain-of-a-million")
    void scenarios() {}

    @Test
    @DisplayName("A chain of 1,000,000 is gone at once, and each of its links was followed once")
    void million(World world) {
        //  head --> Node --x--> Node --x--> ... --x--> Node
        world.chain("head", 1_000_000);

        Meter.Reading work = world.work(() -> world.del("head"));

        world.assertEmpty();
        assertThat(work.objectsFreed()).as("objects that were freed").isEqualTo(1_000_000);
        assertThat(work.referencesFollowed())
                .as("references that your collector followed when a chain of 1,000,000 died; each once is enough")
                .isLessThanOrEqualTo(2_000_000);
    }

    @Test
    @DisplayName("A chain of 20,000 with a shared end leaves the end alone")
    void sharedEnd(World world) {
        //  head --> [[[ ... [end] ... ]]],   and end has a name
        world.node("end").list("inner", "end");
        for (int i = 0; i < 20_000; i++) {
            world.list("outer", "inner").bind("inner", "outer");
        }
        world.del("inner", "outer").assertAlive("end").assertCount("end", 1);

        world.del("end").assertEmpty();
    }

    @Test
    @DisplayName("Fifty deaths inside one another keep the order that you know")
    void fifty(World world) {
        //  node1 --x--> node2 --x--> ... --x--> node49,   and each has a leaf as its y: it goes when the x is gone
        List<String> expected = new ArrayList<>();
        world.node("leaf49").node("node49").store("node49.y", "leaf49").del("leaf49");
        for (int i = 48; i >= 1; i--) {
            String node = "node" + i;
            String next = "node" + (i + 1);
            world.node("leaf" + i).node(node).store(node + ".x", next).store(node + ".y", "leaf" + i);
            world.del(next, "leaf" + i);
        }
        for (int i = 49; i >= 1; i--) {
            expected.addAll(List.of("leaf" + i, "node" + i));
        }

        world.watchFrees()
                .del("node1")
                .assertFreed(expected.toArray(String[]::new))
                .assertEmpty();
    }

    @Test
    @DisplayName("The death of a chain of 20,000 takes a fixed amount of stack: 2,000 Java calls at the most")
    void stack(World world) {
        world.chain("head", 20_000);
        int[] deepest = {0};
        world.mutator().listen(event -> {
            if (event instanceof HeapEvent.Freed && deepest[0] < 3_000) {
                deepest[0] = Math.max(deepest[0], StackWalker.getInstance().walk(frames -> (int) frames.count()));
            }
        });
        int outside = StackWalker.getInstance().walk(frames -> (int) frames.count());

        world.del("head").assertEmpty();

        assertThat(deepest[0] - outside)
                .as("Java calls inside one another while a chain of 20,000 died")
                .isLessThanOrEqualTo(2_000);
    }
}
