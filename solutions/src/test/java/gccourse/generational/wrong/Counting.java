package gccourse.generational.wrong;

import gccourse.heap.GenerationsBase;
import gccourse.heap.Heap;
import gccourse.heap.HeapObject;
import gccourse.heap.ObjectList;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The part of the sketch that counts references; nothing is wrong here, that is lesson 1. */
abstract class Counting extends GenerationsBase {
    Heap heap;
    private final Deque<HeapObject> waiting = new ArrayDeque<>();
    private int nesting;

    @Override
    public final void attach(Heap heap) {
        this.heap = heap;
    }

    @Override
    public final void referenceCreated(HeapObject target) {
        target.setReferenceCount(target.referenceCount() + 1);
    }

    @Override
    public final void referenceDropped(HeapObject target) {
        target.setReferenceCount(target.referenceCount() - 1);
        if (target.referenceCount() > 0) {
            return;
        }
        ObjectList.remove(target);
        if (nesting == 50) {
            waiting.push(target);
            return;
        }
        nesting++;
        die(target);
        while (nesting == 1 && !waiting.isEmpty()) {
            die(waiting.pop());
        }
        nesting--;
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
    public boolean isDying(HeapObject object) {
        return object.referenceCount() == 0;
    }

    /** Puts an object into the youngest generation. */
    abstract void track(HeapObject object);

    /** A container has died. */
    abstract void countDeath();

    private void die(HeapObject object) {
        if (object.hasFinalizer() && !object.isFinalized()) {
            object.setReferenceCount(1);
            track(object);
            heap.callFinalizer(object);
            object.setFinalized();
            object.setReferenceCount(object.referenceCount() - 1);
            if (object.referenceCount() > 0) {
                return;
            }
            ObjectList.remove(object);
        }
        heap.clearAndCallBack(object);
        clear(object);
        if (heap.free(object) && object.kind().isContainer()) {
            countDeath();
        }
    }

    final void clear(HeapObject object) {
        heap.clearWeakReference(object);
        int slots = object.slotCount();
        boolean backwards = object.kind().lastSlotFirst();
        for (int i = 0; i < slots; i++) {
            HeapObject child = heap.clearReference(object, backwards ? slots - 1 - i : i);
            if (child != null) {
                referenceDropped(child);
            }
        }
    }
}
