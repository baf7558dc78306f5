package gccourse.generational;

import gccourse.heap.Heap;
import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.ObjectList;
import java.util.function.Consumer;

/**
 * Reference counting, given: it frees what nothing refers to, at once, and leaves the cycles to the collector.
 *
 * <p>Lesson 1 is about writing it. Here it is a tool: {@link #retain} and {@link #release} for a reference more and a
 * reference less, {@link #clear} to drop everything that an object refers to.
 */
final class RefCounter {
    private static final int DEEPEST_NESTING = 50;

    private final Heap heap;
    private final Consumer<HeapObject> track;
    private final Runnable died;
    private final ObjectList waiting = new ObjectList();
    private int nesting;

    /**
     * Counts for a collector with generations.
     *
     * @param track is handed a dying object, which is alive for as long as its finalizer runs: it is tracked as if it
     *     were new
     * @param died is run whenever a container has been freed, which counts as one allocation less
     */
    RefCounter(Heap heap, Consumer<HeapObject> track, Runnable died) {
        this.heap = heap;
        this.track = track;
        this.died = died;
    }

    /** One reference more leads to the object. */
    void retain(HeapObject object) {
        object.setReferenceCount(object.referenceCount() + 1);
    }

    /** One reference less leads to the object; if it was the last, the object dies now. */
    void release(HeapObject object) {
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
            case WEAK_REFERENCE -> {
                heap.clearWeakReference(object);
                dropReferences(object);
            }
            default -> dropReferences(object);
        }
    }

    /** Whether nothing refers to the object any more, though it has not been freed yet. */
    static boolean isDying(HeapObject object) {
        return object.referenceCount() == 0;
    }

    private void die(HeapObject object) {
        ObjectList.remove(object);
        if (!mayNest(object)) {
            free(object);
            return;
        }
        if (nesting == DEEPEST_NESTING) {
            waiting.append(object);
            return;
        }
        nesting++;
        free(object);
        if (nesting == 1) {
            for (HeapObject next = waiting.last(); next != null; next = waiting.last()) {
                die(next);
            }
        }
        nesting--;
    }

    private void free(HeapObject object) {
        if (object.hasFinalizer() && isSavedByFinalizer(object)) {
            return;
        }
        heap.clearAndCallBack(object);
        if (object.kind() == Kind.WEAK_REFERENCE) {
            heap.clearWeakReference(object);
        }
        dropReferences(object);
        if (heap.free(object) && object.kind().isContainer()) {
            died.run();
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
        ObjectList.remove(object);
        return false;
    }

    private void dropReferences(HeapObject object) {
        int slots = object.slotCount();
        boolean backwards = object.kind().lastSlotFirst();
        for (int i = 0; i < slots; i++) {
            HeapObject child = heap.clearReference(object, backwards ? slots - 1 - i : i);
            if (child != null) {
                release(child);
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
