package gccourse.marksweep;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.kit.Scenarios;
import gccourse.kit.Step;
import gccourse.kit.World;
import gccourse.marksweep.judge.FullCollection;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Step("2.8")
final class Step28FinalizationTest {
    @Scenarios("scenarios/2.8-finalization")
    void scenarios() {}

    @Test
    @DisplayName("A weak reference keeps nobody alive, leads nowhere afterwards, and calls back")
    void weakReference(World world) {
        world.node("a").weak("w", "a").node("b").weak("v", "b").del("a");

        FullCollection.of(world);

        world.assertDead("a").assertAlive("b", "w", "v").assertLog("callback w");
        assertThat(world.leads("w")).as("w leads to a, which is dead").isFalse();
        assertThat(world.leads("v")).as("v leads to b, which is in use").isTrue();
    }

    @Test
    @DisplayName(
            "Callbacks of one object are called from the newest to the oldest; that of a dead weak reference is not")
    void callbacks(World world) {
        world.node("a").weak("oldest", "a").weak("dead", "a").weak("newest", "a");
        world.store("a.x", "dead").del("a", "dead");

        FullCollection.of(world);

        world.assertDead("a", "dead").assertLog("callback newest", "callback oldest");
    }

    @Test
    @DisplayName("A finalizer runs when its object and all that it holds is still there, and once")
    void finalizer(World world) {
        world.node("child").nodeWithDel("a", () -> world.assertAlive("child"));
        world.nodeWithDel("b")
                .store("a.x", "b")
                .store("b.x", "a")
                .store("a.y", "child")
                .del("a", "b", "child");

        FullCollection.of(world);

        world.assertDead("a", "b", "child").assertEmpty();
        assertThat(world.log()).as("finalizers that ran").containsExactlyInAnyOrder("del a", "del b");
    }

    @Test
    @DisplayName("An object in use is not finalized, however often there is a collection")
    void inUse(World world) {
        world.nodeWithDel("a");

        FullCollection.of(world);
        FullCollection.of(world);
        world.assertAlive("a").assertLog();

        world.del("a");
        FullCollection.of(world);
        world.assertDead("a").assertLog("del a");
    }

    @Test
    @DisplayName("Before anybody is called, all weak references to all that dies are cleared")
    void clearedFirst(World world) {
        boolean[] led = new boolean[1];
        Runnable look = () -> led[0] |= world.leads("w") || world.leads("v");
        world.nodeWithDel("a", look).nodeWithDel("b", look).store("a.x", "b").store("b.x", "a");
        world.weak("w", "a").weak("v", "b").del("a", "b");

        FullCollection.of(world);

        world.assertDead("a", "b");
        assertThat(world.log().subList(0, 2))
                .as("what ran first")
                .containsExactlyInAnyOrder("callback w", "callback v");
        assertThat(led[0])
                .as("a weak reference led to a dying object while a finalizer ran")
                .isFalse();
    }

    @Test
    @DisplayName("What a finalizer stores away lives on, with all that it holds, and dies in silence later")
    void resurrection(World world) {
        //  a --x--> child --x--> grandchild,   and a.__del__ does:  keeper.x = self
        world.node("keeper").node("grandchild").node("child").nodeWithDel("a", () -> world.store("keeper.x", "self"));
        world.store("a.x", "child").store("child.x", "grandchild").node("other").store("other.x", "other");
        world.del("a", "child", "grandchild", "other");

        FullCollection.of(world);
        world.assertLog("del a").assertAlive("a", "child", "grandchild").assertDead("other");

        FullCollection.of(world);
        world.assertLog("del a").assertAlive("a", "child", "grandchild");

        world.store("keeper.x", "None");
        FullCollection.of(world);
        world.assertLog("del a").assertDead("a", "child", "grandchild");
    }

    @Test
    @DisplayName("A finalizer can save another one that was about to die")
    void savesAnother(World world) {
        //  a --x--> saved,   and a.__del__ does:  keeper.x = self.x
        world.node("keeper").node("saved").nodeWithDel("a", () -> {
            world.mutator().setSlot(world.object("keeper"), 0, world.object("saved"));
        });
        world.store("a.x", "saved").del("a", "saved");

        FullCollection.of(world);
        world.assertLog("del a").assertDead("a").assertAlive("saved");

        FullCollection.of(world);
        world.assertAlive("saved");
    }

    @Test
    @DisplayName("What a finalizer makes and stores away is in use")
    void makes(World world) {
        world.node("keeper")
                .nodeWithDel(
                        "a",
                        () -> world.list("new", "keeper")
                                .store("keeper.x", "new")
                                .del("new"));
        world.del("a");

        FullCollection.of(world);
        world.assertLog("del a").assertDead("a").assertAlive("keeper", "new");

        FullCollection.of(world);
        world.assertAlive("keeper", "new");
    }

    @Test
    @DisplayName(
            "What a finalizer lets go of has its own finalizer run before it is freed, now or in the next collection")
    void letsGo(World world) {
        //  a.__del__ does:  del b
        world.nodeWithDel("b", () -> world.assertAlive("child"))
                .node("child")
                .store("b.x", "child")
                .del("child");
        world.nodeWithDel("a", () -> world.del("b")).del("a");

        FullCollection.of(world);
        if (world.log().size() == 1) {
            world.assertAlive("b", "child");
        }

        FullCollection.of(world);
        world.assertLog("del a", "del b").assertDead("a", "b", "child");
    }

    @Test
    @DisplayName("A collection that a finalizer asks for does nothing: there is one under way")
    void nested(World world) {
        int[] answer = {-1};
        world.node("inner").nodeWithDel("a", () -> {
            answer[0] = world.mutator().collect(2);
            world.assertAlive("a", "inner");
        });
        world.store("a.x", "inner").nodeWithDel("b").del("a", "inner", "b");

        FullCollection.of(world);

        assertThat(answer[0]).as("what the inner collect() answered").isZero();
        world.assertDead("a", "inner", "b").assertEmpty();
        assertThat(world.log()).as("finalizers that ran").containsExactlyInAnyOrder("del a", "del b");
    }

    @Test
    @DisplayName("A finalizer may fill the heap up to its threshold")
    void reachesTheThreshold(World world) {
        world.nodeWithDel("a", () -> {
            for (int i = 0; i < 100; i++) {
                world.mutator().heap().setThreshold(0);
                world.node("new");
            }
            world.assertAlive("a", "new");
        });
        world.del("a");

        FullCollection.of(world);

        world.assertLog("del a").assertDead("a").assertAlive("new");
    }
}
