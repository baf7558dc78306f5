package gccourse.generational.right;

import gccourse.heap.GenerationsBase;
import gccourse.heap.Heap;
import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Counts references and frees what nothing refers to, as the lesson's given code does; the cycles are for others. */
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
        untrack(target);
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

    /** Takes an object out of its generation, because it dies. */
    abstract void untrack(HeapObject object);

    private void countDeath() {
        counts[0] = Math.max(0, counts[0] - 1);
    }

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
            untrack(object);
        }
        heap.clearAndCallBack(object);
        clear(object);
        if (heap.free(object) && object.kind().isContainer()) {
            countDeath();
        }
    }

    /** Drops what an object holds, if it is of a kind that can be emptied. */
    final void empty(HeapObject object) {
        if (object.kind() != Kind.TUPLE && object.kind() != Kind.METHOD) {
            clear(object);
        }
    }

    private void clear(HeapObject object) {
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
