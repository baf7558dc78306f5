package gccourse.heap;

/**
 * The bookkeeping that every collector with generations needs: whether it may collect by itself, counters, thresholds
 * and statistics, as CPython keeps them in {@code struct _gc_runtime_state}.
 *
 * <p>What is counted, and when, is the collector's to decide: nothing here changes but by {@link #enable},
 * {@link #disable}, {@link #setThreshold}, and the collector's own hand.
 */
public abstract class GenerationsBase extends Collector implements Generations {
    /** The counter of each generation, 0 at first. */
    protected final int[] counts = new int[OLDEST + 1];

    /** The threshold of each generation, 700, 10 and 10 at first. */
    protected final int[] thresholds = {700, 10, 10};

    /** How often each generation has been collected. */
    protected final int[] collections = new int[OLDEST + 1];

    /** How many unreachable objects the collections of each generation have found. */
    protected final int[] collected = new int[OLDEST + 1];

    private boolean enabled = true;

    /** For subclasses. */
    protected GenerationsBase() {}

    @Override
    public void enable() {
        enabled = true;
    }

    @Override
    public void disable() {
        enabled = false;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public int count(int generation) {
        return counts[generation];
    }

    @Override
    public int threshold(int generation) {
        return thresholds[generation];
    }

    @Override
    public void setThreshold(int generation, int value) {
        thresholds[generation] = value;
    }

    @Override
    public int collections(int generation) {
        return collections[generation];
    }

    @Override
    public int collected(int generation) {
        return collected[generation];
    }
}
