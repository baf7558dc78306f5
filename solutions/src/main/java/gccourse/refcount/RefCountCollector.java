package gccourse.refcount;

import gccourse.heap.Collector;
import gccourse.heap.Heap;
import gccourse.heap.HeapObject;
import gccourse.heap.ObjectList;
import org.jspecify.annotations.Nullable;

/**
 * Reference counting: every object knows how many references lead to it, and dies when the last one goes.
 *
 * <p>Cost: O(1) for each reference that comes or goes, and O(references held) once for each object that dies. Nothing is
 * ever searched. The price is that a cycle of dead objects keeps its own counts above zero, and leaks.
 *
 * <p>More: {@code docs/01-reference-counting.md}; The Garbage Collection Handbook, chapter 5; CPython 3.11,
 * {@code Include/object.h} ({@code Py_INCREF}, {@code Py_DECREF}) and {@code Objects/typeobject.c}
 * ({@code subtype_dealloc}).
 */
public final class RefCountCollector extends Collector {
    /** CPython's {@code PyTrash_UNWIND_LEVEL}: so many deaths inside one another, and the next one has to wait. */
    private static final int DEEPEST_NESTING = 50;

    private Heap heap;

    /** How many deaths are going on inside one another. */
    private int nesting;

    /** Objects whose count is zero and whose death had to wait, the one that waits longest first. */
    private final ObjectList waiting = new ObjectList();

    /** Remembers the heap: it frees objects, empties slots, runs finalizers. */
    @Override
    public void attach(Heap heap) {
        this.heap = heap;
    }

    /** A name, an argument or a temporary refers to the object from now on. */
    @Override
    public void referenceCreated(HeapObject target) {
        target.setReferenceCount(target.referenceCount() + 1);
    }

    // Start reading here.

    /** A name, an argument or a temporary that referred to the object does so no longer. It may have been the last. */
    @Override
    public void referenceDropped(HeapObject target) {
        int count = target.referenceCount() - 1;
        target.setReferenceCount(count);
        if (count == 0) {
            die(target);
        }
    }

    /** A slot of an object (an attribute, an item, a dict value) has been written: it let go of one value for another. */
    @Override
    public void slotWritten(HeapObject holder, @Nullable HeapObject oldValue, @Nullable HeapObject newValue) {
        // The new value first: it may be the old one, and this slot its only holder.
        if (newValue != null) {
            referenceCreated(newValue);
        }
        if (oldValue != null) {
            referenceDropped(oldValue);
        }
    }

    /** The program asks for what nobody needs any more: what a count can tell has been released already. */
    @Override
    public int collect(int generation) {
        return 0;
    }

    /** Whether nothing refers to the object any more, though it is still there; no weak reference leads to it then. */
    @Override
    public boolean isDying(HeapObject object) {
        return object.referenceCount() == 0;
    }

    /**
     * Releases an object at once, or puts it off if too many deaths are nested already: the Java stack holds at most
     * {@value #DEEPEST_NESTING} deaths, however long a chain of dying objects is.
     */
    private void die(HeapObject object) {
        if (!mayWait(object)) {
            release(object);
            return;
        }
        if (nesting == DEEPEST_NESTING) {
            waiting.append(object);
            return;
        }
        nesting++;
        release(object);
        if (nesting == 1) {
            releaseWaiting();
        }
        nesting--;
    }

    /** Empties the list, the newest first; the outermost death does so when it is over. Others may join meanwhile. */
    private void releaseWaiting() {
        for (HeapObject next = waiting.last(); next != null; next = waiting.last()) {
            ObjectList.remove(next);
            die(next);
        }
    }

    /** The kinds of which deep structures are built. The others go at once, as in CPython, and nest no deeper for it. */
    private static boolean mayWait(HeapObject object) {
        return switch (object.kind()) {
            case LIST, TUPLE, DICT, INSTANCE -> true;
            default -> false;
        };
    }

    /** A death in four phases: finalizer, weak references, children, memory. The first may save the object. */
    private void release(HeapObject object) {
        if (isSavedByFinalizer(object)) {
            return;
        }
        heap.clearAndCallBack(object);
        heap.forEachReference(object, this::referenceDropped);
        heap.free(object);
    }

    /**
     * Runs the finalizer, if there is one and it has not run before, and says whether a reference was made meanwhile. The
     * collector holds one of its own until the finalizer is over: its argument comes and goes, and must not be the last.
     */
    private boolean isSavedByFinalizer(HeapObject object) {
        if (!object.hasFinalizer() || object.isFinalized()) {
            return false;
        }
        object.setReferenceCount(1);
        heap.callFinalizer(object);
        object.setFinalized();
        object.setReferenceCount(object.referenceCount() - 1);
        return object.referenceCount() > 0;
    }
}
