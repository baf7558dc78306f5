package gccourse.heap.oracle;

import gccourse.heap.Collector;
import gccourse.heap.Generations;
import gccourse.heap.HeapObject;
import gccourse.heap.Inspector;
import org.jspecify.annotations.Nullable;

/**
 * Judges the state of a heap at one moment.
 *
 * <p>Whoever asks chooses the moment. In the middle of a collection, of a death, of a finalizer or of a callback a
 * collector rightly holds references of its own, and objects that are as good as dead are rightly still there.
 *
 * <p>An audit is linear in the objects and references of the heap, and neither changes nor meters anything.
 */
public final class Oracle {
    private final Inspector inspector;
    private final Collector collector;

    /** Judges a heap and the collector that looks after it; the collector is asked for nothing but what it keeps. */
    public Oracle(Inspector inspector, Collector collector) {
        this.inspector = inspector;
        this.collector = collector;
    }

    /**
     * Looks for what the heap has refused, then for objects freed while reachable, for objects emptied while reachable,
     * for references that dangle, for counts that have drifted, and for leaks; what comes first here is reported first.
     *
     * @param completeness which unreachable objects must be gone
     * @param countsAreKept whether the collector's counts are to be compared with the true ones
     */
    public AuditReport audit(Completeness completeness, boolean countsAreKept) {
        return inspector.unmetered(() -> new Audit(inspector, collector).run(completeness, countsAreKept));
    }

    /**
     * Looks for marks that were left, then for objects that are in the wrong generation, and for containers that are in
     * none. To be asked between collections; a collector without {@link Generations} has nothing to look for.
     */
    public AuditReport auditBookkeeping() {
        return collector instanceof Generations generations
                ? inspector.unmetered(new Bookkeeping(inspector, collector, generations)::run)
                : AuditReport.CLEAN;
    }

    /** What is so of each object at this moment; linear in the objects and references of the heap. */
    public Census census() {
        return new Census(inspector);
    }

    /** A shortest way on which the program can reach an object, freed or not; null if there is none. */
    public @Nullable Path pathTo(HeapObject object) {
        return new Reachability(inspector).pathTo(object);
    }
}
