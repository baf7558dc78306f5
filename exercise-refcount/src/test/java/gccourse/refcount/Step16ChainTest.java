package gccourse.refcount;

import static org.assertj.core.api.Assertions.assertThat;

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
        WorkLimit.checkOnlyTheDying(work, 1_000_000, 1_000_000, "when a chain of 1,000,000 died");
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
    @DisplayName("The death of a chain of 5,000 takes a fixed amount of stack: 1,000 Java calls at the most")
    void stack(World world) {
        world.chain("head", 5_000);

        int depth = world.stackDepth(() -> world.del("head"));

        world.assertEmpty();
        WorkLimit.checkStack(depth, "a chain of 5,000 objects");
    }
}
