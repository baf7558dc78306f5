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

/** Keeps its marks beside the heap, one bit for every 16 bytes of it, and marks breadth first. */
public final class SideTable extends Collector {
    private Heap heap;
    private boolean busy;
    private BitSet marks = new BitSet();
    private final Queue<HeapObject> queue = new ArrayDeque<>();

    @Override
    public void attach(Heap heap) {
        this.heap = heap;
    }

    @Override
    public void allocated(HeapObject object) {
        if (busy) {
            marks.set(bit(object));
        }
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
        List<HeapObject> dying = dying();
        if (!dying.isEmpty()) {
            // What had a mark when the program ran keeps it, and hands it on to what it refers to now.
            sayGoodbye(dying);
            BitSet kept = marks;
            marks = new BitSet();
            markFromRoots();
            heap.forEachObject(object -> {
                if (kept.get(bit(object))) {
                    reach(object);
                }
            });
            markFromQueue();
        }
        int freed = sweep();
        heap.endCollection(generation, freed);
        busy = false;
        return freed;
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
        markFromQueue();
    }

    private void markFromQueue() {
        for (HeapObject object = queue.poll(); object != null; object = queue.poll()) {
            heap.forEachReference(object, this::reach);
        }
    }

    private List<HeapObject> dying() {
        List<HeapObject> dying = new ArrayList<>();
        heap.forEachObject(object -> {
            boolean hasLastWords = object.hasFinalizer() && !object.isFinalized();
            if (!marks.get(bit(object)) && (hasLastWords || heap.hasWeakReferences(object))) {
                dying.add(object);
            }
        });
        return dying;
    }

    private void sayGoodbye(List<HeapObject> dying) {
        List<HeapObject> callbacks = new ArrayList<>();
        for (HeapObject object : dying) {
            callbacks.addAll(heap.clearWeakReferences(object));
        }
        callbacks.removeIf(weakReference -> !marks.get(bit(weakReference)));
        callbacks.forEach(heap::callBack);
        for (HeapObject object : dying) {
            if (object.hasFinalizer() && !object.isFinalized()) {
                heap.callFinalizer(object);
                object.setFinalized();
            }
        }
    }

    private int sweep() {
        List<HeapObject> garbage = new ArrayList<>();
        heap.forEachObject(object -> {
            if (!marks.get(bit(object))) {
                garbage.add(object);
            }
        });
        for (HeapObject object : garbage) {
            heap.clearWeakReferences(object);
            heap.free(object);
        }
        return garbage.size();
    }
}
