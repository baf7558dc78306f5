package gccourse.marksweep.right;

import gccourse.heap.Collector;
import gccourse.heap.Heap;
import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Writes the number of the marking into each object that it meets, so that no mark ever has to be taken off. Finalizes in
 * rounds, until a round finds nobody new, but in so many rounds at most.
 */
public final class Epochs extends Collector {
    private static final int MOST_ROUNDS = 5;

    private Heap heap;
    private int now = 1;
    private int mayBeFinalized;
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
        mayBeFinalized += mayBeFinalized(object) ? 1 : 0;
    }

    @Override
    public boolean isMarked(HeapObject object) {
        return object.scratch() == now;
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
        heap.endMarking();
        finalizeInRounds();
        int[] freed = {0};
        heap.forEachObject(object -> {
            if (object.scratch() != now) {
                heap.clearWeakReferences(object);
                mayBeFinalized -= mayBeFinalized(object) ? 1 : 0;
                heap.free(object);
                freed[0]++;
            }
        });
        heap.endCollection(generation, freed[0]);
        atWork = false;
        return freed[0];
    }

    private static boolean mayBeFinalized(HeapObject object) {
        return object.hasFinalizer() || object.kind() == Kind.WEAK_REFERENCE;
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
                    stack = Arrays.copyOf(stack, 2 * size);
                }
                stack[size++] = object;
            }
        }
    }

    private void finalizeInRounds() {
        if (mayBeFinalized == 0) {
            return;
        }
        List<HeapObject> dying = dying();
        for (int round = 1; !dying.isEmpty(); round++) {
            boolean programRan = finalizeAll(dying);
            if (!programRan) {
                return;
            }
            markAnew();
            dying = dying();
            if (round == MOST_ROUNDS) {
                dying.forEach(this::meet);
                trace();
                return;
            }
        }
    }

    private List<HeapObject> dying() {
        List<HeapObject> dying = new ArrayList<>();
        heap.forEachObject(object -> {
            boolean isToBeFinalized = object.hasFinalizer() && !object.isFinalized();
            boolean isWeak = object.kind() == Kind.WEAK_REFERENCE;
            if (object.scratch() != now && (isToBeFinalized || isWeak || heap.hasWeakReferences(object))) {
                dying.add(object);
            }
        });
        return dying;
    }

    private boolean finalizeAll(List<HeapObject> dying) {
        dying.forEach(heap::clearWeakReference);
        List<HeapObject> callbacks = new ArrayList<>();
        for (HeapObject object : dying) {
            callbacks.addAll(heap.clearWeakReferences(object));
        }
        callbacks.forEach(heap::callBack);
        boolean programRan = !callbacks.isEmpty();
        for (HeapObject object : dying) {
            if (object.hasFinalizer() && !object.isFinalized()) {
                object.setFinalized();
                heap.callFinalizer(object);
                programRan = true;
            }
        }
        return programRan;
    }
}
