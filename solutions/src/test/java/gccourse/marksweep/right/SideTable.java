package gccourse.marksweep.right;

import gccourse.heap.Collector;
import gccourse.heap.Frame;
import gccourse.heap.Heap;
import gccourse.heap.HeapObject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Queue;

/**
 * Keeps its marks in a table beside the heap, one bit for every 16 bytes of it, and marks breadth first. One walk over the
 * heap finds all the garbage; what becomes of it is done with a list.
 */
public final class SideTable extends Collector {
    private Heap heap;
    private boolean busy;
    private boolean programRuns;
    private BitSet marks = new BitSet();
    private final Queue<HeapObject> queue = new ArrayDeque<>();

    @Override
    public void attach(Heap heap) {
        this.heap = heap;
    }

    @Override
    public void allocated(HeapObject object) {
        if (programRuns) {
            marks.set(bit(object));
        }
    }

    @Override
    public boolean isMarked(HeapObject object) {
        return marks.get(bit(object));
    }

    @Override
    public void thresholdReached() {
        collect(2);
    }

    @Override
    public int collect(int generation) {
        if (busy) {
            return 0;
        }
        busy = true;
        heap.beginCollection(generation);
        marks = new BitSet();
        markFromRoots();
        heap.endMarking();
        List<HeapObject> garbage = new ArrayList<>();
        heap.forEachObject(object -> {
            if (!isMarked(object)) {
                garbage.add(object);
            }
        });
        if (finalizeAll(garbage)) {
            // What had a mark when the program ran keeps it, and hands it on to what it refers to now.
            BitSet kept = marks;
            marks = new BitSet();
            heap.forEachObject(object -> {
                if (kept.get(bit(object))) {
                    reach(object);
                }
            });
            markFromRoots();
            garbage.removeIf(this::isMarked);
        }
        for (HeapObject object : garbage) {
            heap.clearWeakReferences(object);
            heap.free(object);
        }
        heap.endCollection(generation, garbage.size());
        busy = false;
        return garbage.size();
    }

    private static int bit(HeapObject object) {
        return object.address() >>> 4;
    }

    private void reach(HeapObject object) {
        int bit = bit(object);
        if (!marks.get(bit)) {
            marks.set(bit);
            if (object.kind().isContainer()) {
                queue.add(object);
            }
        }
    }

    private void markFromRoots() {
        heap.roots().forEachTemporary(this::reach);
        for (Frame frame : heap.roots().frames()) {
            frame.forEachReference(this::reach);
        }
        heap.roots().globals().forEachReference(this::reach);
        for (HeapObject object = queue.poll(); object != null; object = queue.poll()) {
            heap.forEachReference(object, this::reach);
        }
    }

    private boolean finalizeAll(List<HeapObject> garbage) {
        garbage.forEach(heap::clearWeakReference);
        List<HeapObject> callbacks = new ArrayList<>();
        List<HeapObject> finalizers = new ArrayList<>();
        for (HeapObject object : garbage) {
            callbacks.addAll(heap.clearWeakReferences(object));
            if (object.hasFinalizer() && !object.isFinalized()) {
                finalizers.add(object);
            }
        }
        programRuns = true;
        callbacks.forEach(heap::callBack);
        for (HeapObject object : finalizers) {
            heap.callFinalizer(object);
            object.setFinalized();
        }
        programRuns = false;
        return !finalizers.isEmpty();
    }
}
