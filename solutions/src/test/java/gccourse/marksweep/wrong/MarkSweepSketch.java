package gccourse.marksweep.wrong;

import gccourse.heap.Collector;
import gccourse.heap.Frame;
import gccourse.heap.Heap;
import gccourse.heap.HeapObject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A right collector, taken apart into one method for each decision, so that a wrong one can decide otherwise. */
public class MarkSweepSketch extends Collector {
    Heap heap;
    final Deque<HeapObject> worklist = new ArrayDeque<>();
    final Set<HeapObject> trash = new LinkedHashSet<>();
    boolean collecting;

    @Override
    public final void attach(Heap heap) {
        this.heap = heap;
    }

    @Override
    public void thresholdReached() {
        collect(2);
    }

    @Override
    public int collect(int generation) {
        if (collecting) {
            return answerInside();
        }
        collecting = true;
        heap.beginCollection(generation);
        mark();
        giveLastRites();
        int freed = sweep();
        heap.endCollection(generation, freed);
        collecting = false;
        return freed;
    }

    int answerInside() {
        return 0;
    }

    // ---- marking

    void mark() {
        markGlobals();
        markFrames(heap.roots().frames());
        markTemporaries();
        trace();
    }

    void markGlobals() {
        heap.roots().globals().forEachReference(this::shade);
    }

    void markFrames(List<Frame> frames) {
        for (Frame frame : frames) {
            frame.forEachReference(this::shade);
        }
    }

    void markTemporaries() {
        heap.roots().forEachTemporary(this::shade);
    }

    void shade(HeapObject object) {
        if (heap.mark(object) && isToBeScanned(object)) {
            worklist.push(object);
        }
    }

    boolean isToBeScanned(HeapObject object) {
        return object.kind().isContainer();
    }

    void trace() {
        while (!worklist.isEmpty()) {
            follow(worklist.pop());
        }
    }

    void follow(HeapObject object) {
        heap.forEachReference(object, this::shade);
    }

    // ---- last rites

    void giveLastRites() {
        trash.clear();
        heap.forEachObject(object -> {
            if (!object.isMarked()) {
                trash.add(object);
            }
        });
        List<HeapObject> toCallBack = clearWeakReferences();
        toCallBack.forEach(heap::callBack);
        boolean finalized = runFinalizers();
        if (finalized || !toCallBack.isEmpty()) {
            markWhatWasSaved();
        }
    }

    List<HeapObject> clearWeakReferences() {
        List<HeapObject> toCallBack = new ArrayList<>();
        for (HeapObject object : trash) {
            for (HeapObject weakReference : heap.clearWeakReferences(object)) {
                if (isToBeCalledBack(weakReference)) {
                    toCallBack.add(weakReference);
                }
            }
        }
        return toCallBack;
    }

    boolean isToBeCalledBack(HeapObject weakReference) {
        return !trash.contains(weakReference);
    }

    boolean runFinalizers() {
        boolean any = false;
        for (HeapObject object : trash) {
            if (isToBeFinalized(object)) {
                object.setFinalized();
                heap.callFinalizer(object);
                any = true;
            }
        }
        return any;
    }

    boolean isToBeFinalized(HeapObject object) {
        return object.hasFinalizer() && !object.isFinalized();
    }

    void markWhatWasSaved() {
        unmarkAll();
        mark();
        keepWhatWaits();
    }

    final void unmarkAll() {
        heap.forEachObject(heap::unmark);
    }

    /** What is no trash and has no mark was dropped, or made, by the program meanwhile. */
    void keepWhatWaits() {
        heap.forEachObject(object -> {
            if (!trash.contains(object)) {
                shade(object);
            }
        });
        trace();
    }

    // ---- sweep

    int sweep() {
        int[] freed = {0};
        heap.forEachObject(object -> {
            if (isToBeFreed(object)) {
                free(object);
                freed[0]++;
            } else {
                keep(object);
            }
        });
        return freed[0];
    }

    boolean isToBeFreed(HeapObject object) {
        return !object.isMarked();
    }

    final void free(HeapObject object) {
        heap.clearWeakReferences(object);
        heap.free(object);
    }

    void keep(HeapObject object) {
        heap.unmark(object);
    }
}
