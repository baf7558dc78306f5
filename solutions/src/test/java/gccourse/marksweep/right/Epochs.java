package gccourse.marksweep.right;

import gccourse.heap.Collector;
import gccourse.heap.Heap;
import gccourse.heap.HeapObject;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the number of the marking into each object that it meets, so that no mark ever has to be taken off. Gives last
 * rites in rounds, until nobody new is dying, but for so many rounds at most.
 */
public final class Epochs extends Collector {
    private static final int MOST_ROUNDS = 5;

    private Heap heap;
    private int now = 1;
    private boolean atWork;
    private HeapObject[] stack = new HeapObject[64];
    private int size;

    @Override
    public void attach(Heap heap) {
        this.heap = heap;
    }

    @Override
    public void allocated(HeapObject object) {
        object.setScratch(now);
    }

    @Override
    public void thresholdReached() {
        collect(2);
    }

    @Override
    public int collect(int generation) {
        if (atWork) {
            return 0;
        }
        atWork = true;
        heap.beginCollection(generation);
        markAnew();
        List<HeapObject> dying = dying();
        for (int round = 1; !dying.isEmpty(); round++) {
            sayGoodbye(dying);
            markAnew();
            dying = dying();
            if (round == MOST_ROUNDS) {
                dying.forEach(this::meet);
                trace();
                dying = List.of();
            }
        }
        List<HeapObject> garbage = new ArrayList<>();
        heap.forEachObject(object -> {
            if (object.scratch() != now) {
                garbage.add(object);
            }
        });
        garbage.forEach(heap::free);
        heap.endCollection(generation, garbage.size());
        atWork = false;
        return garbage.size();
    }

    private void markAnew() {
        now++;
        heap.roots().forEachTemporary(this::meet);
        heap.roots().frames().forEach(frame -> frame.forEachReference(this::meet));
        heap.roots().globals().forEachReference(this::meet);
        trace();
    }

    private void trace() {
        while (size > 0) {
            heap.forEachReference(stack[--size], this::meet);
        }
    }

    private void meet(HeapObject object) {
        if (object.scratch() != now) {
            object.setScratch(now);
            if (object.kind().isContainer()) {
                if (size == stack.length) {
                    HeapObject[] larger = new HeapObject[2 * size];
                    System.arraycopy(stack, 0, larger, 0, size);
                    stack = larger;
                }
                stack[size++] = object;
            }
        }
    }

    private List<HeapObject> dying() {
        List<HeapObject> dying = new ArrayList<>();
        heap.forEachObject(object -> {
            if (object.scratch() != now && isOwedSomething(object)) {
                dying.add(object);
            }
        });
        return dying;
    }

    private boolean isOwedSomething(HeapObject object) {
        return object.hasFinalizer() && !object.isFinalized() || heap.hasWeakReferences(object);
    }

    private void sayGoodbye(List<HeapObject> dying) {
        List<HeapObject> callbacks = new ArrayList<>();
        for (HeapObject object : dying) {
            for (HeapObject weakReference : heap.clearWeakReferences(object)) {
                if (weakReference.scratch() == now) {
                    callbacks.add(weakReference);
                }
            }
        }
        callbacks.forEach(heap::callBack);
        for (HeapObject object : dying) {
            if (object.hasFinalizer() && !object.isFinalized()) {
                object.setFinalized();
                heap.callFinalizer(object);
            }
        }
    }
}
