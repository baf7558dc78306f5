package gccourse.generational;

import gccourse.heap.Heap;
import gccourse.heap.HeapObject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/**
 * Reference counting, given: it frees what nothing refers to, at once, and leaves the cycles to the collector.
 *
 * <p>Lesson 1 is about writing it. Here it is a tool: {@link #incref} and {@link #decref} for a reference more and a
 * reference less, {@link #clear} to drop everything that an object refers to.
 */
final class RefCounter {
    private static final int DEEPEST_NESTING = 50;

    private final Heap heap;
    private final Consumer<HeapObject> track;
    private final Consumer<HeapObject> untrack;
    private final Consumer<HeapObject> died;
    private final Deque<HeapObject> waiting = new ArrayDeque<>();
    private int nesting;

    /**
     * Counts for a collector with generations, and tells it three things.
     *
     * @param track is handed a dying object before its finalizer runs: it is alive meanwhile, and tracked like a new one
     * @param untrack is handed an object that dies, before anything of it is gone; twice, if its death has to wait
     * @param died is handed an object that has been freed, if its death counts as one allocation less; nothing may be
     *     asked of it any more but its kind
     */
    RefCounter(Heap heap, Consumer<HeapObject> track, Consumer<HeapObject> untrack, Consumer<HeapObject> died) {
        this.heap = heap;
        this.track = track;
        this.untrack = untrack;
        this.died = died;
    }

    /** One reference more leads to the object. */
    void incref(HeapObject object) {
        object.setReferenceCount(object.referenceCount() + 1);
    }

    /** One reference less leads to the object; if it was the last, the object dies now. */
    void decref(HeapObject object) {
        int count = object.referenceCount() - 1;
        object.setReferenceCount(count);
        if (count == 0) {
            die(object);
        }
    }

    /**
     * Drops every reference that an object holds, in CPython's order ({@code tp_clear}). Tuples and bound methods keep
     * theirs: they cannot be emptied.
     */
    void clear(HeapObject object) {
        switch (object.kind()) {
            case TUPLE, METHOD -> {}
            default -> {
                heap.clearWeakReference(object);
                dropReferences(object);
            }
        }
    }

    /** Whether nothing refers to the object any more, though it has not been freed yet. */
    static boolean isDying(HeapObject object) {
        return object.referenceCount() == 0;
    }

    private void die(HeapObject object) {
        untrack.accept(object);
        if (!mayNest(object)) {
            free(object);
            return;
        }
        if (nesting == DEEPEST_NESTING) {
            waiting.push(object);
            return;
        }
        nesting++;
        free(object);
        if (nesting == 1) {
            while (!waiting.isEmpty()) {
                die(waiting.pop());
            }
        }
        nesting--;
    }

    private void free(HeapObject object) {
        if (object.hasFinalizer() && isSavedByFinalizer(object)) {
            return;
        }
        heap.clearAndCallBack(object);
        heap.clearWeakReference(object);
        dropReferences(object);
        if (heap.free(object)) {
            died.accept(object);
        }
    }

    private boolean isSavedByFinalizer(HeapObject object) {
        track.accept(object);
        object.setReferenceCount(1);
        if (!object.isFinalized()) {
            heap.callFinalizer(object);
            object.setFinalized();
        }
        object.setReferenceCount(object.referenceCount() - 1);
        if (object.referenceCount() > 0) {
            return true;
        }
        untrack.accept(object);
        return false;
    }

    private void dropReferences(HeapObject object) {
        int slots = object.slotCount();
        boolean backwards = object.kind().lastSlotFirst();
        for (int i = 0; i < slots; i++) {
            HeapObject child = heap.clearReference(object, backwards ? slots - 1 - i : i);
            if (child != null) {
                decref(child);
            }
        }
    }

    private static boolean mayNest(HeapObject object) {
        return switch (object.kind()) {
            case LIST, TUPLE, DICT, INSTANCE -> true;
            default -> false;
        };
    }
}
