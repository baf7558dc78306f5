package gccourse.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gccourse.heap.HeapEvent;
import gccourse.heap.HeapObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a world says of a collector, and of a test that asks for what there is not. */
class WorldTest {
    private static World world(String collector) {
        return new World(FixtureRun.collectors(collector).get());
    }

    @Test
    void finalizersMayRunInsideOneAnotherThoughNotWithoutEnd() {
        chainOfFinalizers(200).del("node199");

        World deeper = chainOfFinalizers(201);
        BrokenRule broken = catchThrowableOfType(BrokenRule.class, () -> deeper.del("node200"));

        assertThat(broken.headline()).isEqualTo("STACK OVERFLOW");
        assertThat(broken)
                .hasMessage("200 finalizers and callbacks run inside one another. However deep a structure is, the"
                        + " stack must stay shallow.");
        assertThat(broken.object()).isSameAs(deeper.object("node0"));
    }

    /** Each finalizer deletes the name of the node before. */
    private static World chainOfFinalizers(int length) {
        World world = world("FinalizesAtOnce");
        world.nodeWithDel("node0");
        for (int i = 1; i < length; i++) {
            String before = "node" + (i - 1);
            world.nodeWithDel("node" + i, () -> world.del(before));
        }
        return world;
    }

    @Test
    void aLeakNamesItsHoldersAndWhoOfThemIsOutOfReach() {
        World world =
                world("FreesNothing").node("a").node("b").store("a.x", "b").del("b", "a");

        assertThatThrownBy(() -> world.assertDead("b"))
                .hasMessage(
                        "b should have been freed by now: the program cannot reach it any more. Your collector counts 1"
                                + " reference to it. It is held by a.x (which is out of reach itself).");
    }

    @Test
    void aCountThatTheProgramDoesNotMakeUpIsPartlyTheCollectorsOwn() {
        World world = world("Right").node("a");

        assertThatThrownBy(() -> world.assertCount("a", 2))
                .hasMessage("Your collector counts 1 reference to a. It should count 2. It is held by a."
                        + " 1 more reference should be your collector's own.");
        assertThatThrownBy(() -> world.assertCount("a", 0))
                .hasMessage("Your collector counts 1 reference to a. It should count 0. It is held by a.");
    }

    @Test
    void whatWasFreedTooEarlyNamesItsHoldersIfThereAreAny() {
        World world = world("Right").node("a").node("b").del("b");
        world.mutator().heap().free(world.object("a"));

        assertThatThrownBy(() -> world.assertAlive("a"))
                .hasMessage("a has been freed, and should still be there at this moment. It is held by a.");
        assertThatThrownBy(() -> world.assertAlive("b"))
                .hasMessage("b has been freed, and should still be there at this moment.");
    }

    @Test
    void whoWatchesFreesTakesNothingFromWhoListenedBefore() {
        World world = world("Right");
        List<HeapEvent> heard = new ArrayList<>();
        world.mutator().listen(heard::add);

        world.watchFrees().node("a");
        heard.clear();
        int depth = world.stackDepth(() -> world.del("a"));

        assertThat(depth).isPositive();
        world.assertFreed("a");
        HeapObject a = world.object("a");
        assertThat(heard).containsExactly(new HeapEvent.ReferenceDropped(a), new HeapEvent.Freed(a));
        world.watchFrees().node("b").del("b").assertFreed("b");
    }

    @Test
    void placesAreReadAsInPython() {
        World world = world("Right").node("a").list("items", "a", "None").bind("b", "items[0]");

        world.assertCount("a", 3).store("a.y", "items").append("items", "a.y").assertCount("items", 3);
        assertThatThrownBy(() -> world.bind("c", "nothing")).hasMessage("The name nothing is not bound.");
        assertThatThrownBy(() -> world.store("a", "b")).hasMessage("a is not a slot; write it as a.x or as items[0].");
        assertThatThrownBy(() -> world.object("nothing")).hasMessage("No object was made under the name nothing.");
        assertThatThrownBy(() -> world.bind("c", "self")).hasMessage("Only a finalizer has a self.");
    }
}
