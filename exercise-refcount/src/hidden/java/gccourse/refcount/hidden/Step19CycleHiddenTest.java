package gccourse.refcount.hidden;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.heap.Collector;
import gccourse.heap.HeapExhausted;
import gccourse.heap.Kind;
import gccourse.heap.Meter;
import gccourse.heap.Mutator;
import gccourse.kit.Scenarios;
import gccourse.kit.Step;
import gccourse.kit.World;
import gccourse.refcount.WorkLimit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Step("1.9")
final class Step19CycleHiddenTest {
    @Scenarios("scenarios/hidden/1.9-the-cycle-that-leaks")
    void scenarios() {}

    @Test
    @DisplayName("What a ring holds stays with it; what held the ring goes")
    void aroundTheRing(World world) {
        //  before --x--> a <--x--> b --y--> behind
        world.node("before").node("a").node("b").node("behind");
        world.store("before.x", "a").store("a.x", "b").store("b.x", "a").store("b.y", "behind");
        world.del("a", "b", "behind").assertCount("a", 2);

        world.del("before").assertDead("before").assertAlive("a", "b", "behind").assertCount("a", 1);
    }

    @Test
    @DisplayName("A ring of 10,000 leaks; the memory of everything else is used again and again")
    void leakAndReuse(World world) {
        world.node("first").bind("last", "first");
        for (int i = 1; i < 10_000; i++) {
            world.node("next").store("next.x", "last").bind("last", "next");
        }
        world.store("first.x", "last").del("first", "last", "next");
        int leaked = world.used();

        for (int i = 0; i < 1000; i++) {
            world.node("a").list("items", "a", "a").del("a", "items");
        }

        assertThat(world.population()).as("objects that leaked").isEqualTo(10_000);
        assertThat(world.used()).as("bytes in use").isEqualTo(leaked);
    }

    @Test
    @DisplayName("Rings of every sort fill the heap; none is freed, and no collection looks for one")
    void rings(Collector collector) {
        Rings rings = new Rings(collector, 16 << 20);

        rings.fillTheHeap();

        assertThat(rings.freed()).as("objects that were freed").isZero();
        assertThat(rings.found()).as("objects that collections have found").isZero();
        assertThat(rings.lookedAt())
                .as("objects, references and roots that your collector looked at in collections")
                .isZero();
    }

    @Test
    @DisplayName("A heap that fills up to the last byte is not searched")
    void fullHeap(World world) {
        Mutator program = world.mutator();
        String text = "x".repeat(100_000);

        Meter.Reading work = world.work(() -> {
            while (true) {
                try {
                    program.allocate(Kind.STR, 0, text);
                } catch (HeapExhausted full) {
                    return;
                }
            }
        });

        WorkLimit.checkNothing(work, "while the heap filled up");
    }

    @Test
    @DisplayName("After 200,000 deaths, too, a collection finds nothing, and a ring leaks")
    void longRun(World world) {
        ring(world);
        int one = world.used();
        for (int i = 0; i < 200_000; i++) {
            world.mutator().allocate(Kind.LIST, 0, "list");
            world.mutator().drop();
            if (i % 10_000 == 0) {
                assertFindsNothing(world);
            }
        }
        ring(world);

        assertThat(world.used()).as("bytes leaked by two rings").isEqualTo(2 * one);
        assertFindsNothing(world);
        assertThat(world.population()).as("objects leaked by two rings").isEqualTo(4);
    }

    private static void ring(World world) {
        world.node("a").node("b").store("a.x", "b").store("b.x", "a").del("a", "b");
    }

    private static void assertFindsNothing(World world) {
        for (int generation = 0; generation <= 2; generation++) {
            assertThat(world.mutator().collect(generation))
                    .as("what collect(%d) has found", generation)
                    .isZero();
        }
    }
}
