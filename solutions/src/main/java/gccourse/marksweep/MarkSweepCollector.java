package gccourse.marksweep;

import gccourse.heap.Collector;
import gccourse.heap.Frame;
import gccourse.heap.Heap;
import gccourse.heap.HeapObject;
import gccourse.heap.ReferenceVisitor;
import gccourse.heap.Roots;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Mark and sweep: what can be reached from the roots is in use, and everything else is garbage.
 *
 * <p>A collection has four phases, and the program stands still but for its last rites:
 *
 * <ol>
 *   <li>mark what the roots refer to,
 *   <li>trace: follow every reference from there, and mark each object once,
 *   <li>last rites: clear the weak references to objects without a mark, call back, run finalizers,
 *   <li>sweep: walk over the heap in the order of addresses, free what has no mark, take the marks off the rest.
 * </ol>
 *
 * <p>Cost: marking is O(objects in use and the references that they hold), sweeping is O(the whole heap), however little
 * of it is in use. Nothing is done while references come and go, and cycles need no care.
 *
 * <p>More: {@code docs/02-mark-sweep.md}; The Garbage Collection Handbook, chapter 2; John McCarthy, "Recursive functions
 * of symbolic expressions and their computation by machine", 1960, section 4c.
 */
public final class MarkSweepCollector extends Collector {
    // What the header of an object says:
    //
    //             between collections   during one
    //   mark      never set             in use: on the worklist, or looked into already
    //   scratch   0                     TRASH: not in use when the first marking was over; else 0

    private static final int TRASH = 1;

    private Heap heap;

    /** Whether a collection is under way; the program may run in the middle of it, and ask for another one. */
    private boolean collecting;

    /** Objects that are marked and whose references are still to be followed. */
    private final Deque<HeapObject> worklist = new ArrayDeque<>();

    /** One visitor for all references, so that none has to be made for each object. */
    private final ReferenceVisitor shade = this::shade;

    /** Remembers the heap: it shows roots, references and objects, and takes memory back. */
    @Override
    public void attach(Heap heap) {
        this.heap = heap;
    }

    /** So much of the heap is in use that it is time to look what is garbage. */
    @Override
    public void thresholdReached() {
        collect(2);
    }

    // Start reading here.

    /** Frees all that the program cannot reach, whichever generation is asked for, and answers how many objects. */
    @Override
    public int collect(int generation) {
        if (collecting) {
            return 0;
        }
        collecting = true;
        heap.beginCollection(generation);
        markFromRoots();
        trace();
        giveLastRites();
        int freed = sweep();
        heap.endCollection(generation, freed);
        collecting = false;
        return freed;
    }

    /** Afterwards every object that a root refers to is marked. */
    private void markFromRoots() {
        Roots roots = heap.roots();
        roots.globals().forEachReference(shade);
        for (Frame frame : roots.frames()) {
            frame.forEachReference(shade);
        }
        roots.forEachTemporary(shade);
    }

    /** Marks an object the first time that it is met; an atom holds no references, so there is nothing to follow. */
    private void shade(HeapObject object) {
        if (heap.mark(object) && object.kind().isContainer()) {
            worklist.push(object);
        }
    }

    /** Afterwards an object is marked if, and only if, the program can reach it. */
    private void trace() {
        // Whatever a marked object refers to is marked as well, unless the marked object is on the worklist.
        while (!worklist.isEmpty()) {
            heap.forEachReference(worklist.pop(), shade);
        }
    }

    /**
     * Lets the program say goodbye to the objects without a mark. Afterwards none of them is owed anything, and those
     * that the program has stored away are marked again.
     *
     * <p>What is trash is settled before the program runs. The program can save some of that and add nothing to it: what it
     * lets go of meanwhile has had no last rites yet, and waits for the next collection.
     */
    private void giveLastRites() {
        List<HeapObject> dying = settleTrash();
        clearWeakReferences(dying).forEach(heap::callBack);
        boolean finalized = false;
        for (HeapObject object : dying) {
            if (isToBeFinalized(object)) {
                object.setFinalized();
                heap.callFinalizer(object);
                finalized = true;
            }
        }
        // A callback saves nobody: no weak reference leads to the trash any more.
        if (finalized) {
            markWhatWasSaved();
        }
    }

    /** Notes who has no mark, takes the marks off the others, and answers which of the trash is owed last rites. */
    private List<HeapObject> settleTrash() {
        List<HeapObject> dying = new ArrayList<>();
        heap.forEachObject(object -> {
            if (object.isMarked()) {
                heap.unmark(object);
                return;
            }
            object.setScratch(TRASH);
            if (isToBeFinalized(object) || heap.hasWeakReferences(object)) {
                dying.add(object);
            }
        });
        return dying;
    }

    /** Clears all of them before anybody is called, and answers those with a callback that are no trash themselves. */
    private List<HeapObject> clearWeakReferences(List<HeapObject> dying) {
        List<HeapObject> toCallBack = new ArrayList<>();
        for (HeapObject object : dying) {
            for (HeapObject weakReference : heap.clearWeakReferences(object)) {
                if (weakReference.scratch() != TRASH) {
                    toCallBack.add(weakReference);
                }
            }
        }
        return toCallBack;
    }

    /** Afterwards an object has no mark if, and only if, it is trash and nothing but trash refers to it. */
    private void markWhatWasSaved() {
        markFromRoots();
        heap.forEachObject(object -> {
            if (object.scratch() != TRASH) {
                shade(object);
            }
        });
        trace();
    }

    private static boolean isToBeFinalized(HeapObject object) {
        return object.hasFinalizer() && !object.isFinalized();
    }

    /** Afterwards only objects in use are left, none of them marked; answers how many were freed. */
    private int sweep() {
        int[] freed = {0};
        heap.forEachObject(object -> {
            if (object.scratch() != TRASH || object.isMarked()) {
                heap.unmark(object);
                object.setScratch(0);
            } else {
                // A finalizer may have made a weak reference to what dies with it; nobody is called for that one.
                if (heap.hasWeakReferences(object)) {
                    heap.clearWeakReferences(object);
                }
                heap.free(object);
                freed[0]++;
            }
        });
        return freed[0];
    }
}
