package gccourse.generational;

import gccourse.kit.BrokenRule;
import gccourse.kit.World;
import gccourse.kit.Worlds;
import java.util.function.Consumer;

/** Compares what a collector does outside of the heap, where no meter counts, on a small heap and on a large one. */
final class Growth {
    private static final int SMALL = 500;
    private static final int TIMES = 8;

    /** Work that grows as the heap does is 8 times as much; to search a list for each object is 64 times as much. */
    private static final int MOST = 12;

    private static final int CONSTANT = 2_000;

    private Growth() {}

    /** Makes what is needed in a aged, in a number. */
    interface Build {
        void make(AgedWorld aged, int number);
    }

    /**
     * Asserts that work grows no faster than what there is to do.
     *
     * @param what is done, to stand behind "To"
     * @param build makes so many objects, or five hundred, beside which it is done
     */
    static void assertLinear(Worlds worlds, String what, Build build, Consumer<AgedWorld> act) {
        long small = ticks(worlds, build, act, SMALL);
        long large = ticks(worlds, build, act, TIMES * SMALL);
        if (large > MOST * small + CONSTANT) {
            throw tooMuch(
                    what,
                    small,
                    large,
                    "For %d times as many objects, %d times as many would do.".formatted(TIMES, TIMES));
        }
    }

    /** Asserts that work stays the same, however many other objects there are. */
    static void assertConstant(Worlds worlds, String what, Build build, Consumer<AgedWorld> act) {
        long small = ticks(worlds, build, act, SMALL);
        long large = ticks(worlds, build, act, TIMES * SMALL);
        if (large > small + CONSTANT) {
            throw tooMuch(what, small, large, "That should not depend on how many others there are.");
        }
    }

    private static BrokenRule tooMuch(String what, long small, long large, String reason) {
        return BrokenRule.tooMuchWork(
                "To %s your collector took %,d steps of its own beside %,d objects, and %,d beside %,d. %s Does it search, or walk over, a list of all objects?"
                        .formatted(what, small, SMALL, large, TIMES * SMALL, reason));
    }

    private static long ticks(Worlds worlds, Build build, Consumer<AgedWorld> act, int number) {
        World world = worlds.make();
        AgedWorld aged = new AgedWorld(world);
        build.make(aged, number);
        return world.ticks(() -> act.accept(aged));
    }
}
