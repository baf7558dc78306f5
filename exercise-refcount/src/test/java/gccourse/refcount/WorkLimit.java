package gccourse.refcount;

import gccourse.heap.Meter;
import gccourse.kit.Bound;
import gccourse.kit.Bound.Work;
import gccourse.kit.BrokenRule;
import gccourse.kit.World;

/** How much a reference counter may look at: each dying object once, each of its references once, and nothing else. */
public final class WorkLimit {
    private static final int MOST_CALLS = 1_000;
    private static final int FEW = 100;

    /** Where it is not the question how often one looks at what dies, only whether at anything else. */
    private static final int SLACK = 10;

    private WorkLimit() {}

    /** Checks a stretch of work in which nothing is to be looked at: {@code when} says what happened meanwhile. */
    public static void checkNothing(Meter.Reading work, String when) {
        checkNoSearch(work, 0, when);
    }

    /**
     * Checks a stretch of work in which objects die that hold nothing.
     *
     * @param deaths how many of them
     * @param when what happened meanwhile: "when one object of 1,000 died"
     */
    public static void checkNoSearch(Meter.Reading work, long deaths, String when) {
        Bound objects = Bound.of(Work.OBJECTS_VISITED, work, SLACK * deaths);
        Bound references = Bound.of(Work.REFERENCES_FOLLOWED, work, 0);
        Bound roots = Bound.of(Work.ROOTS_VISITED, work, 0);
        if (objects.isBroken() || references.isBroken() || roots.isBroken()) {
            throw BrokenRule.tooMuchWork(
                    ("Your collector looked at %,d objects, %,d references and %,d roots %s. %,d, 0 and 0 are enough:"
                                    + " it is told of each reference that comes or goes, and the count alone tells who"
                                    + " dies.")
                            .formatted(
                                    work.objectsVisited(),
                                    work.referencesFollowed(),
                                    work.rootsVisited(),
                                    when,
                                    deaths),
                    objects,
                    references,
                    roots);
        }
    }

    /**
     * Checks a stretch of work in which objects die with what they hold: each is to be looked at once, and each of its
     * references followed once; the limit is twice of that.
     *
     * @param deaths how many of them
     * @param references how many references they hold
     * @param when what happened meanwhile: "when a list of 10,000 died"
     */
    public static void checkDeaths(Meter.Reading work, long deaths, long references, String when) {
        checkDeaths(work, deaths, references, 2, when);
    }

    /** As {@link #checkDeaths}, where it is not the question how often one looks at each. */
    public static void checkOnlyTheDying(Meter.Reading work, long deaths, long references, String when) {
        checkDeaths(work, deaths, references, SLACK, when);
    }

    private static void checkDeaths(Meter.Reading work, long deaths, long references, int times, String when) {
        Bound visited = Bound.of(Work.OBJECTS_VISITED, work, times * deaths);
        Bound followed = Bound.of(Work.REFERENCES_FOLLOWED, work, times * references);
        if (visited.isBroken() || followed.isBroken()) {
            throw BrokenRule.tooMuchWork(
                    ("Your collector looked at %,d objects and %,d references %s. %,d and %,d are enough: each that dies"
                                    + " once. (The test allows %d times as many.)")
                            .formatted(
                                    work.objectsVisited(), work.referencesFollowed(), when, deaths, references, times),
                    visited,
                    followed);
        }
    }

    /**
     * Checks that the same events cost the collector's own code and tables the same, in {@link World#ticks}.
     *
     * @param beforeTicks what they cost at first
     * @param ticks what they cost later
     * @param when what is different now: "when 100,000 objects live"
     */
    public static void checkSameTicks(long beforeTicks, long ticks, String when) {
        if (ticks > beforeTicks + beforeTicks / 50 + 1_000) {
            throw BrokenRule.tooMuchWork(
                    ("Your collector takes %,d ticks for what it did in %,d before, %s. It should make no difference:"
                                    + " nothing is to be searched, on the heap or in lists and tables of yours. (A tick is"
                                    + " a call or a round of a loop in your code, or an element that a call of Java's"
                                    + " library goes over.)")
                            .formatted(ticks, beforeTicks, when));
        }
    }

    /**
     * Checks that a collector has forgotten what it has freed.
     *
     * @param kept how many freed objects it still holds on to, {@link World#keptOfTheFreed}
     * @param when when that was: "when 10,000 have died"
     */
    public static void checkForgotten(int kept, String when) {
        if (kept > FEW) {
            throw new BrokenRule(
                    "MEMORY",
                    null,
                    ("Your collector holds on to %,d objects that have been freed, in fields, lists or tables of its own, %s."
                                    + " Take out what dies.")
                            .formatted(kept, when));
        }
    }

    /**
     * Checks how deep in Java's stack objects were freed.
     *
     * @param what what died: "a chain of 20,000 objects"
     */
    public static void checkStack(int depth, String what) {
        if (depth > MOST_CALLS) {
            throw new BrokenRule(
                    "TOO MUCH STACK",
                    null,
                    "When %s died, Java's stack was %,d calls deep. However long a chain is, its release takes no more than %,d."
                            .formatted(what, depth, MOST_CALLS));
        }
    }
}
