package gccourse.marksweep.judge;

import gccourse.kit.BrokenRule;
import gccourse.kit.World;
import gccourse.kit.Worlds;
import java.util.function.ObjIntConsumer;

/** Compares what a collector does outside of the heap, where no meter counts, on a small heap and on a large one. */
public final class Growth {
    private static final int SMALL = 500;
    private static final int TIMES = 8;

    /** Work that grows as the heap does is 8 times as much; searching a list for each object is 64 times as much. */
    private static final int MOST = 12;

    private static final int CONSTANT = 2_000;

    private Growth() {}

    /**
     * Asserts that the work grows no faster than the heap.
     *
     * @param what is done, to stand behind "To"
     * @param build makes a heap of so many objects
     * @param act what is measured, on a heap of so many objects
     */
    public static void assertLinear(
            Worlds worlds, String what, ObjIntConsumer<World> build, ObjIntConsumer<World> act) {
        long small = ticks(worlds, build, act, SMALL);
        long large = ticks(worlds, build, act, TIMES * SMALL);
        if (large > MOST * small + CONSTANT) {
            throw BrokenRule.tooMuchWork(
                    "To %s your collector took %,d steps of its own with %,d objects, and %,d with %,d. For %d times as many objects %d times as many steps would do. Does it search a list for each object, or take from the front of one?"
                            .formatted(what, small, SMALL, large, TIMES * SMALL, TIMES, TIMES));
        }
    }

    private static long ticks(Worlds worlds, ObjIntConsumer<World> build, ObjIntConsumer<World> act, int size) {
        World world = worlds.make();
        build.accept(world, size);
        return world.ticks(() -> act.accept(world, size));
    }
}
