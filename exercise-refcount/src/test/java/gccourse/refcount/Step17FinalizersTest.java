package gccourse.refcount;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.kit.Scenarios;
import gccourse.kit.Step;
import gccourse.kit.World;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Step("1.7")
final class Step17FinalizersTest {
    @Scenarios("scenarios/1.7-finalizers")
    void scenarios() {}

    @Test
    @DisplayName("While its finalizer runs, an object counts 2, and holds what it held")
    void whole(World world) {
        world.node("child").nodeWithDel("a", () -> world.assertCount("a", 2).assertCount("child", 1));
        world.store("a.x", "child").del("child");

        world.del("a").assertLog("del a").assertDead("a", "child").assertEmpty();
    }

    @Test
    @DisplayName("An object that its finalizer stores away lives on with all that it holds")
    void resurrected(World world) {
        //  a --x--> child,   and a.__del__ does:  keeper.x = self
        world.node("keeper").node("child").nodeWithDel("a", () -> world.store("keeper.x", "self"));
        world.store("a.x", "child").del("child");

        world.del("a").assertLog("del a").assertAlive("a", "child");

        world.assertCount("a", 1).assertCount("child", 1);
    }

    @Test
    @DisplayName("The second death of a resurrected object is silent, and final")
    void secondDeath(World world) {
        world.node("keeper").node("child").nodeWithDel("a", () -> world.store("keeper.x", "self"));
        world.store("a.x", "child").del("child", "a").assertAlive("a");

        world.store("keeper.x", "None").assertLog("del a").assertDead("a", "child");

        world.del("keeper").assertEmpty();
    }

    @Test
    @DisplayName("An object that lets go of itself again, while its finalizer runs, dies once")
    void comesAndGoes(World world) {
        world.nodeWithDel(
                "a",
                () -> world.bind("again", "self")
                        .del("again")
                        .bind("again", "self")
                        .bind("again", "None"));

        world.del("a").assertLog("del a").assertDead("a").assertEmpty();
    }

    @Test
    @DisplayName("Finalizers of a chain run from its head to its end, each before its own child goes")
    void fromHeadToEnd(World world) {
        boolean[] childAlive = new boolean[1];
        world.nodeWithDel("c").nodeWithDel("b");
        world.nodeWithDel("a", () -> {
            world.assertAlive("b", "c");
            childAlive[0] = true;
        });
        world.store("b.x", "c").store("a.x", "b").del("b", "c");

        world.del("a").assertLog("del a", "del b", "del c").assertEmpty();
        assertThat(childAlive[0]).isTrue();
    }

    @Test
    @DisplayName("The old value of a slot dies when the new one has taken its place")
    void theOldDiesLast(World world) {
        world.node("box").node("new");
        world.nodeWithDel("old", () -> {
            assertThat(world.mutator().slot(world.object("box"), 0))
                    .as("box.x while its old value dies")
                    .isSameAs(world.object("new"));
            world.assertCount("new", 3); // the name, the slot, and the store that is not over yet
        });
        world.store("box.x", "old").del("old").store("box.x", "new").assertDead("old");

        world.node("newer")
                .nodeWithDel("older", () -> world.assertAlive("newer").assertCount("newer", 3));
        world.bind("name", "older").del("older").bind("name", "newer").assertDead("older");
        world.assertLog("del old", "del older");
    }

    @Test
    @DisplayName("A chain that dies inside a finalizer, deep in another chain, is gone in the same statement")
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

    @Test
    @DisplayName("A container is still there while the finalizers of its children run")
    void containerStays(World world) {
        world.nodeWithDel("a", () -> world.assertAlive("items", "pair", "b"));
        world.node("b").tuple("pair", "a").list("items", "b", "pair").del("a", "b", "pair");

        world.del("items").assertLog("del a").assertEmpty();
    }
}
