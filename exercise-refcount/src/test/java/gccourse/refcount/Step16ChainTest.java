package gccourse.refcount;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.heap.Meter;
import gccourse.kit.Scenarios;
import gccourse.kit.Step;
import gccourse.kit.World;
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
    @DisplayName("A chain that dies inside a finalizer, deep in another chain, is gone at once too")
    void chainInChain(World world) {
        //  head --> Node --x--> ... --x--> Node --y--> trigger,   whose __del__ lets go of a second chain
        world.chain("second", 20_000);
        world.nodeWithDel("trigger", () -> world.del("second"));
        world.node("end").store("end.y", "trigger").del("trigger");
        for (int i = 0; i < 20_000; i++) {
            world.node("head").store("head.x", "end").bind("end", "head");
        }
        world.del("end").assertAlive("trigger");

        world.del("head").assertLog("del trigger").assertEmpty();
    }
}
