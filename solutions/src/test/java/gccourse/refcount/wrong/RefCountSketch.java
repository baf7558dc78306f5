package gccourse.refcount.wrong;

import gccourse.heap.Collector;
import gccourse.heap.Heap;
import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** A right collector, taken apart into one method for each decision, so that a wrong one can decide otherwise. */
public class RefCountSketch extends Collector {
    Heap heap;
    private final Deque<HeapObject> waiting = new ArrayDeque<>();
    private int nesting;

    @Override
    public final void attach(Heap heap) {
        this.heap = heap;
    }

    @Override
    public void allocated(HeapObject object) {
        object.setReferenceCount(0);
    }

    @Override
    public void referenceCreated(HeapObject target) {
        target.setReferenceCount(target.referenceCount() + 1);
    }

    @Override
    public void referenceDropped(HeapObject target) {
        target.setReferenceCount(target.referenceCount() - 1);
        if (target.referenceCount() == 0) {
            die(target);
        }
    }

    @Override
    public void slotWritten(HeapObject holder, @Nullable HeapObject oldValue, @Nullable HeapObject newValue) {
        if (newValue != null) {
            referenceCreated(newValue);
        }
        if (oldValue != null) {
            referenceDropped(oldValue);
        }
    }

    @Override
    public int collect(int generation) {
        return 0;
    }

    @Override
    public boolean isDying(HeapObject object) {
        return object.referenceCount() == 0;
    }

    int deepestNesting() {
        return 50;
    }

    void die(HeapObject object) {
        if (nesting == deepestNesting()) {
            waiting.push(object);
            return;
        }
        nesting++;
        release(object);
        if (nesting == 1) {
            while (!waiting.isEmpty()) {
                release(waiting.pop());
            }
        }
        nesting--;
    }

    void release(HeapObject object) {
        if (isSavedByFinalizer(object)) {
            return;
        }
        clearWeakReferences(object);
        dropReferences(object);
        heap.free(object);
    }

    boolean isSavedByFinalizer(HeapObject object) {
        if (!object.hasFinalizer() || object.isFinalized()) {
            return false;
        }
        object.setFinalized();
        callFinalizer(object);
        return object.referenceCount() > 0;
    }

    final void callFinalizer(HeapObject object) {
        object.setReferenceCount(1);
        heap.callFinalizer(object);
        object.setReferenceCount(object.referenceCount() - 1);
    }

    void clearWeakReferences(HeapObject object) {
        heap.clearAndCallBack(object);
    }

    void dropReferences(HeapObject object) {
        int slots = object.slotCount();
        boolean backwards = lastSlotFirst(object.kind());
        for (int i = 0; i < slots; i++) {
            HeapObject child = heap.clearReference(object, backwards ? slots - 1 - i : i);
            if (child != null) {
                dropReference(object, child);
            }
        }
    }

    boolean lastSlotFirst(Kind kind) {
        return kind.lastSlotFirst();
    }

    void dropReference(HeapObject holder, HeapObject child) {
        referenceDropped(child);
    }
}
