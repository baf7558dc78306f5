package gccourse.marksweep.judge;

import gccourse.heap.HeapObject;
import gccourse.heap.Inspector;
import gccourse.heap.Meter;
import gccourse.heap.Mutator;
import gccourse.heap.oracle.Oracle;
import gccourse.kit.Bound;
import gccourse.kit.BrokenRule;
import gccourse.kit.World;

/**
 * The marking of one collection: what there was to be found, and what the collector has marked.
 *
 * <p>The collection ends where the collector announces that its marking is over. What comes after it is not run, so that
 * nothing but the marks is judged.
 */
public final class Marking {
    private final Mutator mutator;
    private final Inspector inspector;
    private final Reach reach;
    private final Meter.Reading work;

    /** A marking that is over. */
    Marking(Mutator mutator, Reach reach, Meter.Reading work) {
        this.mutator = mutator;
        this.reach = reach;
        this.work = work;
        inspector = new Inspector(mutator.heap());
    }

    /**
     * Asks the collector of a world for a collection. The world is of no use afterwards but to be looked at.
     *
     * @param step the id of the step that is tested; a collection that comes to a method of a later step ends there
     */
    public static Marking of(String step, World world) {
        return of(step, world.mutator());
    }

    /** As {@link #of(String, World)}, without a world. */
    public static Marking of(String step, Mutator mutator) {
        MarkingWatch watch = new MarkingWatch(step);
        mutator.listen(watch.listenTo(mutator));
        try {
            return watch.firstOf(() -> mutator.collect(2));
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable t) {
            throw new IllegalStateException(t);
        }
    }

    // ---- asserting

    /** Asserts that every object to which a root refers is marked. */
    public Marking assertRoots() {
        for (Inspector.Root root : reach.roots()) {
            if (!isMarked(root.target())) {
                throw new BrokenRule(
                        "ROOT NOT MARKED",
                        root.target(),
                        "%s is not marked, but the program can reach it: %s - %s -> %s. There are %s; your collector was shown %,d of them."
                                .formatted(
                                        root.target(),
                                        root.place(),
                                        root.name(),
                                        root.target(),
                                        count(reach.roots().size(), "root"),
                                        work.rootsVisited()));
            }
        }
        return this;
    }

    /** Asserts that an object is not marked, since the program cannot reach it. */
    public Marking assertNotMarked(HeapObject garbage) {
        if (isMarked(garbage)) {
            throw new BrokenRule(
                    "MARKED AND NOT REACHABLE",
                    garbage,
                    "%s is marked, but no path from any root leads to it. Mark what a root refers to, and what an object in use refers to, and nothing else: what is marked is not freed."
                            .formatted(garbage));
        }
        return this;
    }

    /** Asserts that every object that the program can reach is marked, and no other. */
    public Marking assertComplete() {
        assertRoots();
        assertAllMarked();
        inspector.forEachObject(object -> {
            if (!reach.contains(object)) {
                assertNotMarked(object);
            }
        });
        return this;
    }

    private void assertAllMarked() {
        HeapObject missing = null;
        int marked = 0;
        for (HeapObject object : reach.objects()) {
            if (isMarked(object)) {
                marked++;
            } else if (missing == null) {
                missing = object;
            }
        }
        if (missing != null) {
            throw new BrokenRule(
                    "REACHABLE AND NOT MARKED",
                    missing,
                    "%s is not marked, but the program can reach it: %s. Your collector has marked %,d of the %s that can be reached, and followed %,d of the %s that they hold."
                            .formatted(
                                    missing,
                                    new Oracle(inspector, mutator.collector()).pathTo(missing),
                                    marked,
                                    count(reach.objects().size(), "object"),
                                    work.referencesFollowed(),
                                    count(reach.references(), "reference")));
        }
    }

    /** Asserts as {@link #assertComplete}, and that the collector has followed each reference in use once and no other. */
    public Marking assertEachOnce() {
        assertComplete();
        if (work.referencesFollowed() < reach.references()) {
            throw new BrokenRule(
                    "REFERENCE NOT FOLLOWED",
                    null,
                    "You followed %,d references, but the %s that the program can reach hold %,d. Look into each of them, however many there are: what only the others lead to is not marked."
                            .formatted(
                                    work.referencesFollowed(),
                                    count(reach.objects().size(), "object"),
                                    reach.references()));
        }
        Bound bound = Bound.of(Bound.Work.REFERENCES_FOLLOWED, work, reach.references());
        if (bound.isBroken()) {
            throw BrokenRule.tooMuchWork(
                    "You followed %,d references; %,d would do. The program can reach %s. Look once into each of them, and into nothing else: then each of their references is followed once."
                            .formatted(
                                    work.referencesFollowed(),
                                    reach.references(),
                                    count(reach.objects().size(), "object")),
                    bound);
        }
        return this;
    }

    /** How many objects the collector has looked into, or passed in a walk over the heap. */
    public long objectsVisited() {
        return work.objectsVisited();
    }

    private boolean isMarked(HeapObject object) {
        return mutator.collector().isMarked(object);
    }

    private static String count(long number, String what) {
        return "%,d %s%s".formatted(number, what, number == 1 ? "" : "s");
    }
}
