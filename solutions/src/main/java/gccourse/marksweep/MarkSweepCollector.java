package gccourse.marksweep;

import gccourse.heap.Collector;
import gccourse.heap.Frame;
import gccourse.heap.Heap;
import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.ReferenceVisitor;
import gccourse.heap.Roots;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

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
    // The mark in an object's header says:
    //
    //   between collections   nothing; it is never set
    //   during one            in use: grey, on the worklist; or black, looked into already

    private Heap heap;

    /** Whether a collection is under way; the program may run in the middle of it, and ask for another one. */
    private boolean collecting;

    /** Whether finalizers and callbacks run: what they make is born black. */
    private boolean finalizing;

    /** How many objects with a finalizer and weak references there are; without any there is nothing to finalize. */
    private int finalizable;

    /** The grey objects: they are marked, and their references are still to be followed. */
    private final Deque<HeapObject> worklist = new ArrayDeque<>();

    /** One visitor for all references, so that none has to be made for each object. */
    private final ReferenceVisitor shade = this::shade;

    /** Remembers the heap: it shows roots, references and objects, and takes memory back. */
    @Override
    public void attach(Heap heap) {
        this.heap = heap;
    }

    /** Marks what is made while finalizers run, and counts what there is to finalize; otherwise does nothing. */
    @Override
    public void allocated(HeapObject object) {
        if (finalizing) {
            heap.mark(object);
        }
        if (isFinalizable(object)) {
            finalizable++;
        }
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
        heap.endMarking();
        finalizeGarbage();
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
        // A black object never refers to a white one.
        while (!worklist.isEmpty()) {
            heap.forEachReference(worklist.pop(), shade);
        }
    }

    /**
     * Tells the program of the deaths that it wants to hear of. Afterwards no weak reference leads to the garbage, every
     * finalizer of it has run, and what the program has saved is marked.
     */
    private void finalizeGarbage() {
        if (finalizable == 0) {
            return;
        }
        List<HeapObject> garbage = garbageToFinalize();
        List<HeapObject> toCallBack = clearWeakReferences(garbage);
        finalizing = true;
        toCallBack.forEach(heap::callBack);
        boolean finalized = runFinalizers(garbage);
        finalizing = false;
        // A callback saves nothing: no weak reference leads to the garbage any more.
        if (finalized) {
            markAgain();
        }
    }

    /** Answers the garbage that has a finalizer, that a weak reference leads to, or that is a weak reference. */
    private List<HeapObject> garbageToFinalize() {
        List<HeapObject> garbage = new ArrayList<>();
        heap.forEachObject(object -> {
            if (!object.isMarked() && (isFinalizable(object) || heap.hasWeakReferences(object))) {
                garbage.add(object);
            }
        });
        return garbage;
    }

    /** Clears all weak references that are garbage or lead to it, and answers those of them whose callback is due. */
    private List<HeapObject> clearWeakReferences(List<HeapObject> garbage) {
        // First those that are garbage themselves: they lead nowhere then, so their callbacks are not due.
        for (HeapObject object : garbage) {
            if (object.kind() == Kind.WEAK_REFERENCE) {
                heap.clearWeakReference(object);
            }
        }
        List<HeapObject> toCallBack = new ArrayList<>();
        for (HeapObject object : garbage) {
            toCallBack.addAll(heap.clearWeakReferences(object));
        }
        return toCallBack;
    }

    /** Runs each finalizer that has not run yet, and answers whether there was one. */
    private boolean runFinalizers(List<HeapObject> garbage) {
        boolean finalized = false;
        for (HeapObject object : garbage) {
            if (object.hasFinalizer() && !object.isFinalized()) {
                object.setFinalized();
                heap.callFinalizer(object);
                finalized = true;
            }
        }
        return finalized;
    }

    /** Afterwards garbage is marked if something that is no garbage refers to it, and all that hangs on it as well. */
    private void markAgain() {
        // The program has changed what roots and black objects refer to: they turn grey again.
        heap.forEachObject(object -> {
            if (object.isMarked() && object.kind().isContainer()) {
                worklist.push(object);
            }
        });
        markFromRoots();
        trace();
    }

    /** Afterwards only marked objects are left, and none is marked any more; answers how many were freed. */
    private int sweep() {
        int[] freed = {0};
        heap.forEachObject(object -> {
            if (object.isMarked()) {
                heap.unmark(object);
                return;
            }
            // A finalizer may have made a weak reference to what dies with it.
            if (heap.hasWeakReferences(object)) {
                heap.clearWeakReferences(object);
            }
            if (isFinalizable(object)) {
                finalizable--;
            }
            heap.free(object);
            freed[0]++;
        });
        return freed[0];
    }

    private static boolean isFinalizable(HeapObject object) {
        return object.hasFinalizer() || object.kind() == Kind.WEAK_REFERENCE;
    }
}
