package gccourse.marksweep.right;

import gccourse.heap.Collector;
import gccourse.heap.Heap;
import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes no marks off: in every other collection it is the set bit that says that an object was not met. A new object has
 * the colour of those that were met last.
 */
public final class TurningMarks extends Collector {
    private final List<HeapObject> worklist = new ArrayList<>();
    private Heap heap;
    private boolean met;
    private boolean collecting;
    private int finalizable;

    @Override
    public void attach(Heap heap) {
        this.heap = heap;
    }

    @Override
    public void allocated(HeapObject object) {
        paint(object);
        finalizable += isFinalizable(object) ? 1 : 0;
    }

    @Override
    public boolean isMarked(HeapObject object) {
        return object.isMarked() == met;
    }

    @Override
    public void thresholdReached() {
        collect(1);
    }

    @Override
    public int collect(int generation) {
        if (collecting) {
            return 0;
        }
        collecting = true;
        heap.beginCollection(generation);
        met = !met;
        trace();
        heap.endMarking();
        if (finalizable > 0) {
            finalizeGarbage();
        }
        int[] freed = {0};
        heap.forEachObject(object -> {
            if (!isMarked(object)) {
                heap.clearWeakReferences(object);
                finalizable -= isFinalizable(object) ? 1 : 0;
                heap.free(object);
                freed[0]++;
            }
        });
        heap.endCollection(generation, freed[0]);
        collecting = false;
        return freed[0];
    }

    private void paint(HeapObject object) {
        if (met) {
            heap.mark(object);
        } else {
            heap.unmark(object);
        }
    }

    private void trace() {
        heap.roots().frames().forEach(frame -> frame.forEachReference(this::meet));
        heap.roots().globals().forEachReference(this::meet);
        heap.roots().forEachTemporary(this::meet);
        while (!worklist.isEmpty()) {
            heap.forEachReference(worklist.remove(worklist.size() - 1), this::meet);
        }
    }

    private void meet(HeapObject object) {
        if (!isMarked(object)) {
            paint(object);
            if (object.kind().isContainer()) {
                worklist.add(object);
            }
        }
    }

    private static boolean isFinalizable(HeapObject object) {
        return object.hasFinalizer() || object.kind() == Kind.WEAK_REFERENCE;
    }

    private void finalizeGarbage() {
        List<HeapObject> garbage = new ArrayList<>();
        heap.forEachObject(object -> {
            if (!isMarked(object)) {
                garbage.add(object);
            }
        });
        List<HeapObject> calls = new ArrayList<>();
        garbage.forEach(heap::clearWeakReference);
        garbage.forEach(object -> calls.addAll(heap.clearWeakReferences(object)));
        calls.forEach(heap::callBack);
        garbage.removeIf(object -> !object.hasFinalizer() || object.isFinalized());
        garbage.forEach(HeapObject::setFinalized);
        garbage.forEach(heap::callFinalizer);
        if (!garbage.isEmpty()) {
            heap.forEachObject(object -> {
                if (isMarked(object) && object.kind().isContainer()) {
                    worklist.add(object);
                }
            });
            trace();
        }
    }
}
