package gccourse.refcount.right;

import gccourse.heap.Collector;
import gccourse.heap.Heap;
import gccourse.heap.HeapObject;
import gccourse.heap.ObjectList;
import org.jspecify.annotations.Nullable;

/**
 * Releases depth first without recursion, to any depth: an explicit stack of dying objects, and in each the slot that
 * comes next. Only where a finalizer or a callback lets the next object die do deaths nest, and wait if they nest too deep.
 */
public final class DepthFirstStack extends Collector {
    private static final int DEEPEST = 50;

    private Heap heap;

    /** How many deaths are going on, each of which was brought about by a finalizer or callback of the one before. */
    private int nesting;

    private final ObjectList waiting = new ObjectList();

    /**
     * The dying objects, each of which has let go of the one behind it. The scratch number of each says how many of its
     * slots are still to be dropped.
     */
    private final ObjectList dying = new ObjectList();

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
        if (isLastReference(target)) {
            release(target);
        }
    }

    @Override
    public void slotWritten(HeapObject holder, @Nullable HeapObject oldValue, @Nullable HeapObject newValue) {
        if (oldValue == newValue) {
            return;
        }
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

    private static boolean isLastReference(HeapObject target) {
        int count = target.referenceCount() - 1;
        target.setReferenceCount(count);
        return count == 0;
    }

    /** A finalizer or callback may come here again; it finds the stack as it is and leaves it so. */
    private void release(HeapObject object) {
        if (nesting == DEEPEST) {
            waiting.append(object);
            return;
        }
        nesting++;
        releaseNow(object);
        for (HeapObject next = waiting.last(); nesting == 1 && next != null; next = waiting.last()) {
            ObjectList.remove(next);
            releaseNow(next);
        }
        nesting--;
    }

    private void releaseNow(HeapObject object) {
        HeapObject below = dying.last();
        push(object);
        for (HeapObject top = dying.last(); top != below; top = dying.last()) {
            int left = top.scratch();
            if (left == 0) {
                heap.free(top);
                continue;
            }
            top.setScratch(left - 1);
            boolean backwards = top.kind().lastSlotFirst();
            HeapObject child = heap.clearReference(top, backwards ? left - 1 : top.slotCount() - left);
            if (child != null && isLastReference(child)) {
                push(child);
            }
        }
    }

    /** Puts an object on the stack unless its finalizer saves it. */
    private void push(HeapObject object) {
        if (object.hasFinalizer() && !object.isFinalized()) {
            object.setFinalized();
            object.setReferenceCount(1);
            heap.callFinalizer(object);
            if (!isLastReference(object)) {
                return;
            }
        }
        heap.clearAndCallBack(object);
        object.setScratch(object.slotCount());
        dying.append(object);
    }
}
