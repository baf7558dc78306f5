package gccourse.refcount;

import gccourse.heap.HeapObject;
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
    @DisplayName("The new value may hang on the old one")
    void newHangsOnOld(World world) {
        //  box --x--> old --x--> new,   and then:  box.x = box.x.x, while nothing else holds new
        world.node("box").node("old").node("new").store("old.x", "new").store("box.x", "old");
        HeapObject box = world.object("box");
        HeapObject kept = world.object("new");
        world.del("old", "new");

        world.mutator().setSlot(box, 0, kept);

        world.assertDead("old").assertAlive("new").assertCount("new", 1);
    }

    @Test
    @DisplayName("What a list gives up when it is cleared is gone, the last item first")
    void cleared(World world) {
        world.node("a").node("b").node("c").list("items", "a", "b", "c").del("a", "c");

        world.watchFrees().clear("items").assertFreed("c", "a").assertCount("b", 1);

        world.del("b", "items").assertEmpty();
    }
}
