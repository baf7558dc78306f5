package gccourse.refcount;

import gccourse.heap.Collector;
import gccourse.heap.Heap;
import gccourse.heap.HeapObject;
import gccourse.heap.UnfinishedStep;
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
    private Heap heap;

    /** Remembers the heap: it frees objects, empties slots, runs finalizers. */
    @Override
    public void attach(Heap heap) {
        this.heap = heap;
    }

    // Start reading here. The header of the object has room for its count.

    /** A name, an argument or a temporary refers to the object from now on. */
    @Override
    public void referenceCreated(HeapObject target) {
        throw new UnfinishedStep("1.1 Names count", "docs/01-reference-counting.md#11-names-count");
    }

    /** A name, an argument or a temporary that referred to the object does so no longer. It may have been the last. */
    @Override
    public void referenceDropped(HeapObject target) {
        throw new UnfinishedStep("1.1 Names count", "docs/01-reference-counting.md#11-names-count");
    }

    /** A slot of an object (an attribute, an item, a dict value) has been written: it let go of one value for another. */
    @Override
    public void slotWritten(HeapObject holder, @Nullable HeapObject oldValue, @Nullable HeapObject newValue) {
        throw new UnfinishedStep("1.3 Slots count", "docs/01-reference-counting.md#13-slots-count");
    }

    /** Lets an object die: nothing refers to it any more. Nobody calls this yet. */
    private void die(HeapObject object) {
        // Given, so that programs can show when an object dies: its __del__ runs. Step 1.7 takes a closer look.
        if (object.hasFinalizer()) {
            object.setReferenceCount(1);
            heap.callFinalizer(object);
            object.setReferenceCount(0);
        }

        throw new UnfinishedStep(
                "1.2 Released at zero, at once", "docs/01-reference-counting.md#12-released-at-zero-at-once");
    }

    /** The program asks for what nobody needs any more: what a count can tell has been released already. */
    @Override
    public int collect(int generation) {
        throw new UnfinishedStep("1.9 The cycle that leaks", "docs/01-reference-counting.md#19-the-cycle-that-leaks");
    }

    /** Whether nothing refers to the object any more, though it is still there; no weak reference leads to it then. */
    @Override
    public boolean isDying(HeapObject object) {
        throw new UnfinishedStep("1.8 Weak references", "docs/01-reference-counting.md#18-weak-references");
    }
}
