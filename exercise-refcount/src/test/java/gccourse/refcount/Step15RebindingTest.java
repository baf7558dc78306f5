package gccourse.refcount;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.kit.Scenarios;
import gccourse.kit.Step;
import gccourse.kit.World;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Step("1.5")
final class Step15RebindingTest {
    @Scenarios("scenarios/1.5-rebinding")
    void scenarios() {}

    @Test
    @DisplayName("A slot that is given the value it alone holds keeps it")
    void onlyHolder(World world) {
        //  box --x--> a,   and then:  box.x = box.x
        world.node("box").node("a").store("box.x", "a").del("a");

        world.storeAgain("box.x").assertAlive("a").assertCount("a", 1);

        world.store("box.x", "None").assertDead("a");
    }

    @Test
    @DisplayName("So does an item, and a value of a dict")
    void onlyHolderOfAnyKind(World world) {
        world.node("a")
                .list("items", "a")
                .del("a")
                .node("b")
                .dict("drawer", "b")
                .del("b");

        world.storeAgain("items[0]").assertAlive("a").assertCount("a", 1);
        world.storeAgain("drawer[0]").assertAlive("b").assertCount("b", 1);
    }

    @Test
    @DisplayName("A name that is given the value it alone holds keeps it")
    void sameName(World world) {
        world.node("a").bind("a", "a").assertAlive("a").assertCount("a", 1);
    }

    @Test
    @DisplayName("The old value dies when the new one has taken its place")
    void theOldDiesLast(World world) {
        boolean[] newIsThere = new boolean[1];
        world.node("box").node("new");
        world.nodeWithDel("old", () -> {
            newIsThere[0] = world.mutator().slot(world.object("box"), 0) == world.object("new");
            world.assertCount("new", 3); // the name, the slot, and the store that is not over yet
        });
        world.store("box.x", "old").del("old").store("box.x", "new").assertDead("old");
        assertThat(newIsThere[0])
                .as("box.x is the new value while the old one dies")
                .isTrue();

        world.node("newer")
                .nodeWithDel("older", () -> world.assertAlive("newer").assertCount("newer", 3));
        world.bind("name", "older").del("older").bind("name", "newer").assertDead("older");
        world.assertLog("del old", "del older");
    }

    @Test
    @DisplayName("What a list gives up when it is cleared dies, the last item first")
    void cleared(World world) {
        world.nodeWithDel("a")
                .nodeWithDel("b")
                .nodeWithDel("c")
                .list("items", "a", "b", "c")
                .del("a", "c");

        world.clear("items").assertLog("del c", "del a").assertCount("b", 1);

        world.del("b", "items").assertEmpty();
    }
}
