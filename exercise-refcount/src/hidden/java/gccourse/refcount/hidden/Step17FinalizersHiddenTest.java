package gccourse.refcount.hidden;

import gccourse.heap.Collector;
import gccourse.kit.Scenarios;
import gccourse.kit.Seeds;
import gccourse.kit.Step;
import gccourse.kit.World;
import gccourse.refcount.WorkLimit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Step("1.7")
final class Step17FinalizersHiddenTest {
    @Scenarios("scenarios/hidden/1.7-finalizers")
    void scenarios() {}

    @Test
    @DisplayName(
            "Random programs whose finalizers store, resurrect and drop: nothing is lost, and all but cycles is gone")
    void randomPrograms(Collector collector, Seeds seeds) {
        RandomPrograms.check(ProgramWriter.Level.FINALIZERS, collector, seeds);
    }

    @Test
    @DisplayName("A finalizer costs the same, however many objects have been saved before, and leaves nothing behind")
    void ticks(World world) {
        world.list("saved");
        for (int i = 0; i < 3_000; i++) {
            world.node("node").append("saved", "node");
        }
        long atFirst = world.ticks(() -> finalize(world));
        int keptAnyway = kept(world, () -> world.clear("saved").del("node"));
        for (int i = 0; i < 3_000; i++) {
            world.nodeWithDel("saved" + i, () -> world.append("saved", "self")).del("saved" + i);
        }

        long later = world.ticks(() -> finalize(world));

        WorkLimit.checkSameTicks(atFirst, later, "when 3,000 objects have been saved by their finalizers");
        int kept = kept(world, () -> world.del("saved").assertEmpty());
        WorkLimit.checkForgotten(kept - keptAnyway, "when 3,000 objects that were saved have died");
    }

    private static int kept(World world, Runnable dying) {
        int before = world.keptOfTheFreed();
        dying.run();
        return world.keptOfTheFreed() - before;
    }

    private static void finalize(World world) {
        for (int i = 0; i < 100; i++) {
            world.nodeWithDel("thing").del("thing");
        }
    }

    @Test
    @DisplayName("Two heaps at once: a chain that dies in a finalizer of the other, and who has been finalized where")
    void twoHeaps(World here, World there) {
        there.chain("head", 200).node("keeper");
        there.nodeWithDel("a", () -> there.store("keeper.x", "self"));
        here.chain("next", 200);
        here.nodeWithDel("a", () -> there.del("head", "a").assertAlive("a", "keeper"));
        here.node("end").store("end.y", "a").del("a");
        for (int i = 0; i < 100; i++) {
            here.node("head").store("head.x", "end").bind("end", "head");
        }
        here.del("end");

        here.del("head", "next").assertLog("del a").assertEmpty();

        there.assertLog("del a").del("keeper").assertLog("del a").assertEmpty();
    }

    @Test
    @DisplayName("Random programs print, statement by statement, what CPython prints")
    void storedPrograms(Collector collector) {
        RandomPrograms.checkStored(ProgramWriter.Level.FINALIZERS, collector);
    }
}
