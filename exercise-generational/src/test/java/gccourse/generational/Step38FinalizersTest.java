package gccourse.generational;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.kit.Scenarios;
import gccourse.kit.Step;
import gccourse.kit.World;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Step("3.8")
final class Step38FinalizersTest {
    @Scenarios("scenarios/3.8-finalizers-and-resurrection")
    void scenarios() {}

    @Test
    @DisplayName("While the finalizers run, nothing has been freed, and an object counts its references and two more")
    void whole(World world) {
        //  a --x--> b --x--> a;   the collector holds an object while its finalizer runs, and so does self
        AgedWorld aged = new AgedWorld(world);
        world.nodeWithDel(
                "a", () -> world.assertAlive("a", "b").assertCount("a", 3).assertCount("b", 1));
        world.nodeWithDel("b", () -> world.assertAlive("a", "b").assertCount("b", 3));
        world.store("a.x", "b").store("b.x", "a").del("a", "b");

        assertThat(aged.collect(2)).as("found in the ring").isEqualTo(2);
        world.assertLog("del a", "del b").assertDead("a", "b").assertEmpty();
    }

    @Test
    @DisplayName("What a finalizer stores in an old object lives on with all that it leads to; the rest goes")
    void resurrected(World world) {
        //  a --x--> b --x--> a,  b --y--> child,  c --x--> c;   a.__del__:  old.x = self
        AgedWorld aged = new AgedWorld(world);
        world.node("old");
        aged.collect(2);
        world.nodeWithDel("a", () -> world.store("old.x", "self"))
                .node("b")
                .node("child")
                .nodeWithDel("c");
        world.store("a.x", "b").store("b.x", "a").store("b.y", "child").store("c.x", "c");
        world.del("a", "b", "child", "c");

        int found = aged.collect(0);
        world.assertLog("del a", "del c")
                .assertAlive("a", "b", "child")
                .assertDead("c")
                .assertCount("a", 2);
        aged.assertMembers(1, "a", "b", "child");
        assertThat(found).as("found: c, but not what came back").isEqualTo(1);

        world.store("old.x", "None");
        assertThat(aged.collect(1)).as("found when old lets go").isEqualTo(3);
        world.assertLog("del a", "del c").assertDead("a", "b", "child");
    }

    @Test
    @DisplayName("A finalizer that takes its ring apart leaves nothing to be found")
    void takenApart(World world) {
        AgedWorld aged = new AgedWorld(world);
        world.nodeWithDel("a", () -> {
            world.mutator().setSlot(world.object("a"), 0, null);
            world.assertDead("b");
        });
        world.nodeWithDel("b").store("a.x", "b").store("b.x", "a").del("a", "b");

        assertThat(aged.collect(0)).as("found: counting had done it").isZero();
        world.assertDead("a", "b").assertEmpty();
    }

    @Test
    @DisplayName("A finalizer of one heap may let another heap collect: each runs its own")
    void twoHeaps(World one, World other) {
        AgedWorld first = new AgedWorld(one);
        AgedWorld second = new AgedWorld(other);
        other.nodeWithDel("c")
                .nodeWithDel("d")
                .store("c.x", "d")
                .store("d.x", "c")
                .del("c", "d");
        one.nodeWithDel("a", () -> {
            assertThat(second.collect(1)).as("found on the other heap").isEqualTo(2);
            other.assertLog("del c", "del d").assertEmpty();
        });
        one.nodeWithDel("b").store("a.x", "b").store("b.x", "a").del("a", "b");

        assertThat(first.collect(1)).as("found").isEqualTo(2);
        one.assertLog("del a", "del b").assertEmpty();
        first.assertKeepsNone("Afterwards");
    }
}
