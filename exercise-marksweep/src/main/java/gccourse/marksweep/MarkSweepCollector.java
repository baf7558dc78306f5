package gccourse.marksweep;

import gccourse.heap.Collector;
import gccourse.heap.Heap;
import gccourse.heap.HeapObject;
import gccourse.heap.UnfinishedStep;

/**
 * Mark and sweep: what the program can reach from its roots is in use, and everything else is garbage.
 *
 * <p>A collection has four phases. The program stands still meanwhile, but for the finalizers and callbacks of phase 3:
 *
 * <ol>
 *   <li>mark what the roots refer to,
 *   <li>trace: follow every reference from there, and mark each object once,
 *   <li>finalize: clear the weak references to the garbage, call back, run finalizers, and mark what that has saved,
 *   <li>sweep: walk over the heap in the order of addresses, free what has no mark, take the marks off the rest.
 * </ol>
 *
 * <p>Cost: marking is O(objects in use and the references that they hold), sweeping is O(the whole heap), however little
 * of it is in use. Finalizing costs a walk over the heap, and another marking if the program ran; nothing if there are
 * neither finalizers nor weak references. Nothing is done while references come and go, and cycles need no care.
 *
 * <p>More: {@code docs/02-mark-sweep.md}; The Garbage Collection Handbook, chapter 2; John McCarthy, "Recursive functions
 * of symbolic expressions and their computation by machine", 1960, section 4c.
 */
public final class MarkSweepCollector extends Collector {
    private Heap heap;

    /** Remembers the heap: it shows roots, references and objects, and takes memory back. */
    @Override
    public void attach(Heap heap) {
        this.heap = heap;
    }

    /** Marks what is made while finalizers run, and counts what there is to finalize; otherwise does nothing. */
    @Override
    public void allocated(HeapObject object) {
        // Nothing to do here until step 2.8.
    }

    /** So much of the heap is in use that it is time to look what is garbage. */
    @Override
    public void thresholdReached() {
        throw new UnfinishedStep(
                "2.6 Collection at the threshold", "docs/02-mark-sweep.md#26-collection-at-the-threshold");
    }

    // Start reading here. The phases are called in their order; write them one after the other. They need not stay as
    // they are: the tests look at marks, at what is freed, and at how much work it took, not at how your methods are
    // cut.

    /** Frees all that the program cannot reach, whichever generation is asked for, and answers how many objects. */
    @Override
    public int collect(int generation) {
        heap.beginCollection(generation);
        markFromRoots();
        trace();
        heap.endMarking();
        // Step 2.8 calls finalizeGarbage() here. Until then nobody does.
        int freed = sweep();
        heap.endCollection(generation, freed);
        return freed;
    }

    /** Afterwards every object that a root refers to is marked. */
    private void markFromRoots() {
        throw new UnfinishedStep("2.1 Roots of every sort", "docs/02-mark-sweep.md#21-roots-of-every-sort");
    }

    /** Afterwards an object is marked if, and only if, the program can reach it. */
    private void trace() {
        throw new UnfinishedStep("2.2 Marks through every kind", "docs/02-mark-sweep.md#22-marks-through-every-kind");
    }

    /**
     * Tells the program of the deaths that it wants to hear of. Afterwards no weak reference leads to the garbage, every
     * finalizer of it has run, and what the program has saved is marked.
     */
    private void finalizeGarbage() {
        throw new UnfinishedStep(
                "2.8 Weak references and finalizers", "docs/02-mark-sweep.md#28-weak-references-and-finalizers");
    }

    /** Afterwards only marked objects are left, and none is marked any more; answers how many were freed. */
    private int sweep() {
        throw new UnfinishedStep(
                "2.5 Sweep: what has no mark is freed", "docs/02-mark-sweep.md#25-sweep-what-has-no-mark-is-freed");
    }
}
