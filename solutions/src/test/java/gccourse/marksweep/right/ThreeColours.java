package gccourse.marksweep.right;

import gccourse.heap.Collector;
import gccourse.heap.Frame;
import gccourse.heap.Heap;
import gccourse.heap.HeapObject;
import gccourse.heap.ObjectList;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps every object in a list: white if it was not met, grey if it was met and not looked into, black if both. What is
 * white in the end is garbage, so nothing ever walks over the heap.
 *
 * <p>{@code scratch} says in which list an object is, {@code generation} whether it is garbage of this collection.
 */
public final class ThreeColours extends Collector {
    private static final int WHITE = 0;
    private static final int GREY = 1;
    private static final int BLACK = 2;

    private Heap heap;
    private ObjectList white = new ObjectList();
    private ObjectList black = new ObjectList();
    private final ObjectList grey = new ObjectList();
    private final ObjectList garbage = new ObjectList();
    private boolean running;

    @Override
    public void attach(Heap heap) {
        this.heap = heap;
    }

    @Override
    public void allocated(HeapObject object) {
        white.append(object);
    }

    @Override
    public boolean isMarked(HeapObject object) {
        return object.scratch() == BLACK;
    }

    @Override
    public void thresholdReached() {
        collect(0);
    }

    @Override
    public int collect(int generation) {
        if (running) {
            return 0;
        }
        running = true;
        heap.beginCollection(generation);
        greyRoots();
        blacken();
        heap.endMarking();
        garbage.appendAll(white);
        takeBlackForWhite();
        if (finalizeGarbage()) {
            for (HeapObject object = white.first(); object != null; object = white.first()) {
                paintGrey(object);
            }
            greyRoots();
            blacken();
            takeBlackForWhite();
        }
        int freed = 0;
        for (HeapObject object = garbage.first(); object != null; object = garbage.first()) {
            heap.clearWeakReferences(object);
            heap.free(object);
            freed++;
        }
        heap.endCollection(generation, freed);
        running = false;
        return freed;
    }

    private void greyRoots() {
        heap.roots().globals().forEachReference(this::meet);
        heap.roots().frames().forEach(this::greyFrame);
        heap.roots().forEachTemporary(this::meet);
    }

    private void greyFrame(Frame frame) {
        frame.forEachReference(this::meet);
    }

    private void meet(HeapObject object) {
        if (object.scratch() == WHITE) {
            paintGrey(object);
        }
    }

    private void paintGrey(HeapObject object) {
        boolean isGrey = object.kind().isContainer();
        object.setScratch(isGrey ? GREY : BLACK);
        (isGrey ? grey : black).append(object);
    }

    private void blacken() {
        for (HeapObject object = grey.first(); object != null; object = grey.first()) {
            object.setScratch(BLACK);
            black.append(object);
            heap.forEachReference(object, this::meet);
        }
    }

    private void takeBlackForWhite() {
        for (HeapObject object = black.first(); object != null; object = black.next(object)) {
            object.setScratch(WHITE);
        }
        ObjectList wasWhite = white;
        white = black;
        black = wasWhite;
        white.appendAll(black);
    }

    private boolean finalizeGarbage() {
        List<HeapObject> callbacks = new ArrayList<>();
        List<HeapObject> dying = new ArrayList<>();
        for (HeapObject object = garbage.first(); object != null; object = garbage.next(object)) {
            heap.setGeneration(object, 1);
            heap.clearWeakReference(object);
            callbacks.addAll(heap.clearWeakReferences(object));
            if (object.hasFinalizer() && !object.isFinalized()) {
                dying.add(object);
            }
        }
        callbacks.removeIf(weakReference -> weakReference.generation() == 1);
        callbacks.forEach(heap::callBack);
        dying.forEach(HeapObject::setFinalized);
        dying.forEach(heap::callFinalizer);
        for (HeapObject object = garbage.first(); object != null; object = garbage.next(object)) {
            heap.setGeneration(object, 0);
        }
        return !callbacks.isEmpty() || !dying.isEmpty();
    }
}
