package gccourse.refcount;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.heap.Meter;
import gccourse.kit.Scenarios;
import gccourse.kit.Step;
import gccourse.kit.World;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Step("1.4")
final class Step14ChildrenTest {
    @Scenarios("scenarios/1.4-children-go-with-their-container")
    void scenarios() {}

    @Test
    @DisplayName("A dying container takes along what nobody else holds, and nothing else")
    void shared(World world) {
        //  top --> list --> (own)
        //            |
        //            +----> shared <-- keeper.x
        world.node("own").node("shared").tuple("pair", "own").node("keeper").store("keeper.x", "shared");
        world.list("items", "pair", "shared").node("top").store("top.x", "items");
        world.del("own", "shared", "pair", "items").assertAlive("own", "shared", "pair", "items");

        world.del("top").assertDead("top", "items", "pair", "own").assertAlive("shared", "keeper");
        world.assertCount("shared", 1);

        world.del("keeper").assertDead("shared").assertEmpty();
    }

    @Test
    @DisplayName("A child that is held three times by its dying container goes once")
    void threeTimes(World world) {
        world.node("child").list("items", "child", "child", "child").del("child");

        world.del("items").assertDead("child", "items").assertEmpty();
    }

    @Test
    @DisplayName("A list and a tuple drop the last item first; a dict and an object drop the first slot first")
    void order(World world) {
        world.node("a").node("b").list("items", "a", "b").del("a", "b");
        world.node("c").node("d").tuple("pair", "c", "d").del("c", "d");
        world.node("e").node("f").dict("drawer", "e", "f").del("e", "f");
        world.node("g")
                .node("h")
                .node("box")
                .store("box.y", "h")
                .store("box.x", "g")
                .del("g", "h");

        world.watchFrees().del("items").assertFreed("b", "a", "items");
        world.watchFrees().del("pair").assertFreed("d", "c", "pair");
        world.watchFrees().del("drawer").assertFreed("e", "f", "drawer");
        world.watchFrees().del("box").assertFreed("g", "h", "box");
    }

    @Test
    @DisplayName(
            "A child goes with its own children before the next reference is dropped; the container's memory goes last")
    void depthFirst(World world) {
        //  items --> [a, b],   a --x--> a1, a --y--> a2,   b --x--> b1 --x--> b2
        world.node("a1").node("a2").node("a").store("a.x", "a1").store("a.y", "a2");
        world.node("b2").node("b1").store("b1.x", "b2").node("b").store("b.x", "b1");
        world.list("items", "a", "b").del("a", "a1", "a2", "b", "b1", "b2");

        world.watchFrees().del("items");

        world.assertFreed("b2", "b1", "b", "a1", "a2", "a", "items").assertEmpty();
    }

    @Test
    @DisplayName("The death of a list of 10,000 follows 10,000 references, and not a heap of other objects")
    void work(World world) {
        world.chain("others", 50_000).list("items");
        for (int i = 0; i < 10_000; i++) {
            world.node("item").append("items", "item");
        }
        world.del("item");

        Meter.Reading work = world.work(() -> world.del("items"));

        assertThat(work.objectsFreed()).as("objects that were freed").isEqualTo(10_001);
        WorkLimit.checkDeaths(work, 10_001, 10_000, "when a list of 10,000 items died");
    }
}
