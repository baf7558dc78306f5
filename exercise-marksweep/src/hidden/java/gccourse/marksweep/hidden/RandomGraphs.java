package gccourse.marksweep.hidden;

import gccourse.heap.Collector;
import gccourse.kit.Fresh;
import gccourse.kit.Seeds;
import gccourse.kit.World;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;

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
    static void check(
            Collector collector, Seeds seeds, Builder builder, int largest, int most, Consumer<World> assertion) {
        Supplier<Collector> collectors = Fresh.like(collector);
        int built = 0;
        for (long seed : seeds.take(SEEDS)) {
            World world = new World(collectors.get());
            builder.build(world, new Random(seed), 1 + largest * ++built / SEEDS, most);
            assertion.accept(world);
        }
    }
}
