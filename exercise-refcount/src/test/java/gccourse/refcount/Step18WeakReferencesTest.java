package gccourse.refcount;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.kit.BrokenRule;
import gccourse.kit.Scenarios;
import gccourse.kit.Step;
import gccourse.kit.World;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Step("1.8")
final class Step18WeakReferencesTest {
    @Scenarios("scenarios/1.8-weak-references")
    void scenarios() {}

    @Test
    @DisplayName("A weak reference neither counts nor keeps, and leads nowhere afterwards")
    void doesNotCount(World world) {
        world.node("a").weak("w", "a").assertCount("a", 1);
        assertThat(world.leads("w")).as("w leads to a, which lives").isTrue();

        world.del("a").assertDead("a").assertAlive("w").assertLog("callback w");

        assertThat(world.leads("w")).as("w leads to a, which is dead").isFalse();
        world.del("w").assertEmpty();
    }

    @Test
    @DisplayName("Finalizer, then callbacks from the newest to the oldest, then children")
    void order(World world) {
        world.nodeWithDel("child").nodeWithDel("a").store("a.x", "child").del("child");
        world.weak("old", "a").weak("new", "a");

        world.del("a").assertLog("del a", "callback new", "callback old", "del child");
    }

    @Test
    @DisplayName("While the callbacks run, the object is out of reach, and has still its memory and its children")
    void memoryLast(World world) {
        world.node("child").node("a").store("a.x", "child").del("child");
        world.weak("w1", "a", () -> world.assertAlive("a", "child").assertCount("child", 1));
        world.weak("w2", "a", () -> {
            world.assertAlive("a", "child");
            assertThat(world.leads("w1")).as("w1 leads to a, which is dying").isFalse();
        });

        world.del("a").assertLog("callback w2", "callback w1").assertDead("a", "child");
    }

    @Test
    @DisplayName("A weak reference that dies first calls nobody back")
    void diesFirst(World world) {
        world.node("a").weak("w", "a").del("w").assertDead("w").assertAlive("a");

        world.del("a").assertDead("a").assertLog().assertEmpty();
    }

    @Test
    @DisplayName("An object that is resurrected keeps its weak references until it dies for good")
    void resurrected(World world) {
        world.node("keeper").nodeWithDel("a", () -> world.store("keeper.x", "self"));
        world.weak("w", "a").del("a").assertLog("del a");
        assertThat(world.leads("w")).as("w leads to a, which was resurrected").isTrue();

        world.store("keeper.x", "None").assertLog("del a", "callback w");

        assertThat(world.leads("w")).as("w leads to a, which is dead").isFalse();
    }

    @Test
    @DisplayName("No weak reference leads to an object whose count is zero, even if its death has to wait")
    void dying(World world) {
        //  node300 --x--> node299 --x--> node298 --x--> ...
        //     |              |              |
        //     y              y              y            the __del__ of each bell asks whether a weak reference
        //     v              v              v            leads to the x of its node, which was dropped before
        //  bell300        bell299        bell298
        List<String> found = new ArrayList<>();
        world.node("node0");
        for (int i = 1; i <= 300; i++) {
            String node = "node" + i;
            String below = "node" + (i - 1);
            String watch = "watch" + i;
            world.weak(watch, below).nodeWithDel("bell" + i, () -> {
                if (world.leads(watch)) {
                    found.add(below);
                }
            });
            world.node(node)
                    .store(node + ".x", below)
                    .store(node + ".y", "bell" + i)
                    .del(below, "bell" + i);
        }

        world.del("node300");

        if (!found.isEmpty()) {
            throw new BrokenRule(
                    "DYING OBJECT REACHED",
                    world.object(found.get(0)),
                    "Nothing refers to %s any more, and its death has to wait; but a weak reference still leads to it. Say in isDying that it is dying. (%d of 300 objects.)"
                            .formatted(found.get(0), found.size()));
        }
        for (int i = 1; i <= 300; i++) {
            world.assertDead("node" + i, "bell" + i).del("watch" + i);
        }
        world.assertEmpty();
    }
}
