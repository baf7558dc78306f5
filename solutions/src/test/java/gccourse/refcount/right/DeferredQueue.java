package gccourse.refcount.right;

import gccourse.heap.Collector;
import gccourse.heap.Heap;
import gccourse.heap.HeapObject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Queues what would nest deeper than 100 deaths, of every kind, and takes the oldest first; notes what a dying object
 * holds before it drops any of it.
 */
public final class DeferredQueue extends Collector {
    private Heap heap;
    private int depth;
    private final Deque<HeapObject> queue = new ArrayDeque<>();

    @Override
    public void attach(Heap heap) {
        this.heap = heap;
    }

    @Override
    public void referenceCreated(HeapObject target) {
        target.setReferenceCount(target.referenceCount() + 1);
    }

    @Override
    public void referenceDropped(HeapObject target) {
        target.setReferenceCount(target.referenceCount() - 1);
        if (target.referenceCount() > 0) {
            return;
        }
        queue.addLast(target);
        if (depth < 100) {
            release(queue.removeLast());
        }
        while (depth == 0 && !queue.isEmpty()) {
            release(queue.removeFirst());
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

    private void release(HeapObject object) {
        depth++;
        if (object.hasFinalizer() && !object.isFinalized()) {
            object.setReferenceCount(1);
            heap.callFinalizer(object);
            object.setFinalized();
            object.setReferenceCount(object.referenceCount() - 1);
        }
        if (object.referenceCount() == 0) {
            heap.clearAndCallBack(object);
            List<HeapObject> children = new ArrayList<>();
            heap.forEachReference(object, children::add);
            children.forEach(this::referenceDropped);
            heap.free(object);
        }
        depth--;
    }
}
