package gccourse.refcount.right;

import gccourse.heap.Collector;
import gccourse.heap.Heap;
import gccourse.heap.HeapObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps everything in maps and sets of {@code java.util}, and nothing in the headers: counts, who waits, who is finalized. */
public final class TablesOfJava extends Collector {
    private static final int DEEPEST = 50;

    private Heap heap;
    private int nesting;
    private final Map<HeapObject, Integer> counts = new HashMap<>();
    private final Set<HeapObject> waiting = new LinkedHashSet<>();
    private final Set<HeapObject> finalized = new HashSet<>();

    @Override
    public void attach(Heap heap) {
        this.heap = heap;
    }

    @Override
    public void allocated(HeapObject object) {
        counts.put(object, 0);
    }

    @Override
    public void referenceCreated(HeapObject target) {
        counts.merge(target, 1, Integer::sum);
    }

    @Override
    public void referenceDropped(HeapObject target) {
        if (counts.merge(target, -1, Integer::sum) > 0) {
            return;
        }
        if (nesting == DEEPEST) {
            waiting.add(target);
            return;
        }
        nesting++;
        release(target);
        while (nesting == 1 && !waiting.isEmpty()) {
            Iterator<HeapObject> oldest = waiting.iterator();
            HeapObject next = oldest.next();
            oldest.remove();
            release(next);
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
    public int collect(int generation) {
        return 0;
    }

    @Override
    public int referenceCount(HeapObject object) {
        return counts.getOrDefault(object, 0);
    }

    @Override
    public boolean isDying(HeapObject object) {
        return referenceCount(object) == 0;
    }

    private void release(HeapObject object) {
        if (object.hasFinalizer() && finalized.add(object)) {
            counts.put(object, 1);
            heap.callFinalizer(object);
            if (counts.merge(object, -1, Integer::sum) > 0) {
                return;
            }
        }
        heap.clearAndCallBack(object);
        heap.forEachReference(object, this::referenceDropped);
        counts.remove(object);
        finalized.remove(object);
        heap.free(object);
    }
}
