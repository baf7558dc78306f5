package gccourse.kit.trial;

import gccourse.heap.CollectorError;
import gccourse.heap.Heap;
import gccourse.heap.HeapEvent;
import gccourse.heap.HeapListener;
import gccourse.heap.Inspector;
import gccourse.heap.Meter;
import gccourse.heap.Mutator;
import gccourse.heap.oracle.AuditReport;
import gccourse.heap.oracle.Completeness;
import gccourse.heap.oracle.Oracle;
import gccourse.heap.oracle.Violation;
import gccourse.kit.BrokenRule;
import gccourse.kit.Headline;
import gccourse.kit.limit.Progress;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One heap of a test with the collector on it, and what has been seen there. */
public final class ObservedHeap {
    /** Heaps with more objects are audited only at the end. */
    private static final int AUDITED_EACH_TIME = 2_000;

    private final Mutator mutator;
    private final Inspector inspector;
    private final Sites sites;
    private @Nullable AuditReport leakAfterCollection;

    /**
     * Begins to observe.
     *
     * @param collectionsAreAudited whether everything that is unreachable must be gone when a full collection has ended
     * @param judges makes somebody who listens as well, or null
     */
    ObservedHeap(
            Mutator mutator,
            Frames frames,
            boolean collectionsAreAudited,
            @Nullable Function<Mutator, HeapListener> judges) {
        this.mutator = mutator;
        inspector = new Inspector(mutator.heap());
        Runnable audit = collectionsAreAudited ? this::collectionEnded : null;
        if (judges == null) {
            sites = new Sites(mutator, frames, audit);
            mutator.listen(sites);
            return;
        }
        sites = new Sites(mutator, frames, audit == null ? () -> {} : audit);
        HeapListener judge = judges.apply(mutator);
        mutator.listen(new Both(sites, judge));
    }

    /** Returns the mutator, through which the heap and the collector are found. */
    public Mutator mutator() {
        return mutator;
    }

    /** Returns where objects were freed. */
    public Sites sites() {
        return sites;
    }

    /** Returns a view of the heap. */
    public Inspector inspector() {
        return inspector;
    }

    /** Audits the heap. */
    AuditReport audit(Completeness completeness, boolean counts) {
        return new Oracle(inspector, mutator.collector()).audit(completeness, counts);
    }

    /** Audits what the collector keeps of the objects between collections. */
    AuditReport auditBookkeeping() {
        return new Oracle(inspector, mutator.collector()).auditBookkeeping();
    }

    /** Audits with all demands there are, to find out why something else went wrong. */
    public AuditReport auditEverything() {
        return audit(Completeness.EVERYTHING, false);
    }

    /** Audits with what holds at every moment: nothing is freed or emptied that the program can reach. */
    public AuditReport auditSafety() {
        return audit(Completeness.NOTHING, false);
    }

    private void collectionEnded() {
        AuditReport report = auditEverything();
        if (report.first() instanceof Violation.Leak leak
                && !sites.isNewest(leak.object())
                && leakAfterCollection == null) {
            leakAfterCollection = report;
        }
    }

    /** Returns the leak with which a full collection has ended, once, or null if there was none. */
    @Nullable
    AuditReport takeLeakAfterCollection() {
        AuditReport leak = leakAfterCollection;
        leakAfterCollection = null;
        return leak;
    }

    /** Throws what the heap has refused first, in case the collector has caught it; or that a collection ran inside another. */
    void checkNothingWasRefused() {
        CollectorError refused = inspector.refused();
        if (refused != null) {
            throw refused;
        }
        BrokenRule nested = nestedCollection();
        if (nested != null) {
            throw nested;
        }
    }

    /** Returns that a collection began inside another one, or null if none did. */
    @Nullable
    BrokenRule nestedCollection() {
        Throwable stack = sites.nestedCollection();
        return stack == null
                ? null
                : new BrokenRule(
                        "COLLECTION INSIDE A COLLECTION",
                        null,
                        "A collection began (heap.beginCollection) while another one had not ended (heap.endCollection)."
                                + " Who asks for a collection inside a collection is answered 0, and nothing is done.",
                        stack);
    }

    /**
     * Checks, when a test is over, what holds for every collector at every time: that the heap has refused nothing, which
     * the collector may have caught, and that nothing is freed or emptied that the program can reach. A heap with many
     * objects is not looked through.
     */
    void check() {
        checkNothingWasRefused();
        Violation violation = isSmall() ? auditSafety().first() : null;
        if (violation != null) {
            throw new BrokenRule(Headline.of(violation), violation.object(), violation.message());
        }
    }

    /** Whether there are so few objects on the heap that it is audited after each statement. */
    boolean isSmall() {
        return population() <= AUDITED_EACH_TIME;
    }

    /** Returns how many objects are on the heap. */
    public int population() {
        Meter.Reading reading = mutator.heap().meter().reading();
        return (int) (reading.objectsAllocated() - reading.objectsFreed());
    }

    Progress progress() {
        Meter.Reading reading = mutator.heap().meter().reading();
        return new Progress(
                mutator.linesReached(),
                reading.objectsAllocated(),
                reading.objectsFreed(),
                reading.objectsVisited() + reading.referencesFollowed() + reading.rootsVisited() + reading.listSteps(),
                mutator.heap().used());
    }

    /**
     * Takes the heap away from a thread that still runs: whatever it does next with an object, or reports, is refused.
     *
     * <p>This is done from outside, while the thread is at work on the heap, so any refusal is taken as it comes.
     */
    void takeAway() {
        mutator.listen(null);
        Heap heap = mutator.heap();
        try {
            inspector.forEachObject(object -> {
                try {
                    heap.clearWeakReferences(object);
                    heap.free(object);
                } catch (RuntimeException e) {
                    // The thread has changed it meanwhile.
                }
            });
        } catch (RuntimeException e) {
            // The thread has changed the heap meanwhile.
        }
        mutator.listen(event -> {
            throw new Stopped();
        });
    }

    /** Two listeners, the second of which may want details. */
    private record Both(HeapListener first, HeapListener second) implements HeapListener {
        @Override
        public void on(HeapEvent event) {
            first.on(event);
            second.on(event);
        }

        @Override
        public boolean hearsDetails() {
            return second.hearsDetails();
        }
    }

    private static final class Stopped extends Error {
        private static final long serialVersionUID = 1L;

        Stopped() {
            super("stopped: over its time limit", null, false, false);
        }
    }
}
