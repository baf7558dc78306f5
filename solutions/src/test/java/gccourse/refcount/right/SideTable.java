package gccourse.refcount.right;

import gccourse.heap.Collector;
import gccourse.heap.Heap;
import gccourse.heap.HeapObject;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Keeps the counts in a table beside the heap, one for every 16 bytes of addresses, and nothing in the headers. */
public final class SideTable extends Collector {
    private static final int DEEPEST = 50;

    private Heap heap;
    private int[] counts = new int[1024];
    private final BitSet finalized = new BitSet();
    private final Deque<HeapObject> waiting = new ArrayDeque<>();
    private int nesting;

    @Override
    public void attach(Heap heap) {
        this.heap = heap;
    }

    @Override
    public void allocated(HeapObject object) {
        int entry = entry(object);
        if (entry >= counts.length) {
            counts = Arrays.copyOf(counts, Math.max(entry + 1, 2 * counts.length));
        }
        counts[entry] = 0;
        finalized.clear(entry);
    }

    @Override
    public void referenceCreated(HeapObject target) {
        counts[entry(target)]++;
    }

    @Override
    public void referenceDropped(HeapObject target) {
        if (--counts[entry(target)] > 0) {
            return;
        }
        waiting.push(target);
        if (nesting == DEEPEST) {
            return;
        }
        nesting++;
        do {
            release(waiting.pop());
        } while (nesting == 1 && !waiting.isEmpty());
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
    public int collect(int generation) {
        return 0;
    }

    @Override
    public int referenceCount(HeapObject object) {
        return counts[entry(object)];
    }

    @Override
    public boolean isDying(HeapObject object) {
        return referenceCount(object) == 0;
    }

    private static int entry(HeapObject object) {
        return object.address() >> 4;
    }

    private void release(HeapObject object) {
        if (!isSaved(object)) {
            heap.clearAndCallBack(object);
            dropReferences(object);
            heap.free(object);
        }
    }

    private boolean isSaved(HeapObject object) {
        int entry = entry(object);
        if (!object.hasFinalizer() || finalized.get(entry)) {
            return false;
        }
        finalized.set(entry);
        counts[entry] = 1;
        heap.callFinalizer(object);
        return --counts[entry] > 0;
    }

    private void dropReferences(HeapObject object) {
        boolean backwards = object.kind().lastSlotFirst();
        int slots = object.slotCount();
        for (int i = 0; i < slots; i++) {
            HeapObject child = heap.clearReference(object, backwards ? slots - 1 - i : i);
            if (child != null) {
                referenceDropped(child);
            }
        }
    }
}
