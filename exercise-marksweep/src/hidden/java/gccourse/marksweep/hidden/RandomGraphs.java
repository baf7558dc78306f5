package gccourse.marksweep.hidden;

import gccourse.heap.Collector;
import gccourse.kit.Fresh;
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
    static void check(Collector collector, Builder builder, int largest, int most, Consumer<World> assertion) {
        Supplier<Collector> collectors = Fresh.like(collector);
        for (long seed = 1; seed <= SEEDS; seed++) {
            World world = new World(collectors.get());
            builder.build(world, new Random(seed), 1 + (int) (largest * seed / SEEDS), most);
            assertion.accept(world);
        }
    }
}
