package gccourse.marksweep.hidden;

import gccourse.kit.Seeds;
import gccourse.kit.World;
import gccourse.kit.Worlds;
import java.util.Random;
import java.util.function.Consumer;

/** Many random graphs, each on a heap of its own. */
final class RandomGraphs {
    private static final int SEEDS = 20;

    private RandomGraphs() {}

    /** Builds something on an empty heap, so many objects of it. */
    @FunctionalInterface
    interface Builder {
        void build(World world, Random random, int size, int most);
    }

    /**
     * Builds one graph for each seed.
     *
     * @param largest how many objects the largest graph has
     * @param most how many references an object holds at most
     * @param assertion what must hold of each
     */
    static void check(Worlds worlds, Seeds seeds, Builder builder, int largest, int most, Consumer<World> assertion) {
        int built = 0;
        for (long seed : seeds.take(SEEDS)) {
            World world = worlds.make();
            builder.build(world, new Random(seed), 1 + largest * ++built / SEEDS, most);
            assertion.accept(world);
        }
    }
}
