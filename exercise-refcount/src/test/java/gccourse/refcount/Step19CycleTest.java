package gccourse.refcount;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.heap.Meter;
import gccourse.kit.Scenarios;
import gccourse.kit.Step;
import gccourse.kit.World;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Step("1.9")
final class Step19CycleTest {
    @Scenarios("scenarios/1.9-the-cycle-that-leaks")
    void scenarios() {}

    @Test
    @DisplayName("Two objects that hold each other stay, though no name leads to them; and collect() finds nothing")
    void two(World world) {
        //  a <--x--> b
        world.node("a").node("b").store("a.x", "b").store("b.x", "a").assertCount("a", 2);

        world.del("a", "b").assertAlive("a", "b").assertCount("a", 1).assertCount("b", 1);

        assertThat(world.mutator().collect(2)).as("what collect() found").isZero();
        world.assertAlive("a", "b");
    }

    @Test
    @DisplayName("A collection finds nothing, and looks at nothing: there is nothing to look with")
    void collection(World world) {
        for (int i = 0; i < 1000; i++) {
            ring(world);
        }
        world.node("a");

        Meter.Reading work = world.work(() -> {
            for (int generation = 0; generation <= 2; generation++) {
                assertThat(world.mutator().collect(generation))
                        .as("what collect(%d) has found", generation)
                        .isZero();
            }
        });

        WorkLimit.checkNothing(work, "in three collections");
        assertThat(world.population()).as("objects that are left").isEqualTo(2001);
    }

    @Test
    @DisplayName("A thousand rings leak a thousand times the memory of one")
    void leak(World world) {
        ring(world);
        int one = world.used();

        for (int i = 1; i < 1000; i++) {
            ring(world);
        }

        assertThat(world.used()).as("bytes leaked by 1,000 rings").isEqualTo(1000 * one);
        assertThat(world.population())
                .as("objects leaked by 1,000 rings of two")
                .isEqualTo(2000);
    }

    private static void ring(World world) {
        world.node("a").node("b").store("a.x", "b").store("b.x", "a").del("a", "b");
    }

    @Test
    @DisplayName("A cycle that is cut falls apart completely")
    void cut(World world) {
        //  a --x--> b --x--> c --x--> a,   and c --y--> tail
        world.node("a").node("b").node("c").node("tail");
        world.store("a.x", "b")
                .store("b.x", "c")
                .store("c.x", "a")
                .store("c.y", "tail")
                .del("b", "tail", "a");

        world.store("c.x", "None").assertDead("a", "b").assertAlive("c", "tail");

        world.del("c").assertEmpty();
    }

    @Test
    @DisplayName("With a weak reference for one of its links there is no cycle, and nothing leaks")
    void cured(World world) {
        //  parent --x--> child --x--> w ....> parent
        world.node("parent")
                .node("child")
                .store("parent.x", "child")
                .weak("w", "parent")
                .store("child.x", "w");
        world.del("child", "w").assertAlive("parent", "child", "w");

        world.del("parent").assertDead("parent", "child", "w").assertEmpty();
    }
}
