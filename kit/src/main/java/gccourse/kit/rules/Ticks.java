package gccourse.kit.rules;

import gccourse.heap.Collector;

/**
 * How much a collector has worked, in ticks: one for each method of its classes that was entered and each jump backwards,
 * and for calls of the library what {@code allowed.txt} says.
 *
 * <p>The same collector and the same program make the same number in every run. What the heap's meter counts is not in it:
 * a visit costs the visitor's ticks alone.
 */
public final class Ticks {
    private Ticks() {}

    /**
     * Returns the ticks of all collectors of the same class in this run, this one and others.
     *
     * @return 0 in a run that does not count work ({@code gccourse.instrument=false})
     */
    public static long of(Collector collector) {
        return collector.getClass().getClassLoader() instanceof CollectorLoader loader
                ? loader.work().ticks()
                : 0;
    }
}
