package gccourse.marksweep.stages;

import gccourse.heap.Collector;
import gccourse.heap.Frame;
import gccourse.heap.Heap;
import gccourse.heap.HeapObject;
import gccourse.heap.UnfinishedStep;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;

/** The stub, filled in as far as a step: what belongs to later steps is missing, unfinished or naive. */
public abstract class HalfDone extends Collector {
    private final int done;
    private final Deque<HeapObject> worklist = new ArrayDeque<>();
    private Heap heap;
    private boolean collecting;

    private HalfDone(int done) {
        this.done = done;
    }

    public static final class After1 extends HalfDone {
        public After1() {
            super(1);
        }
    }

    public static final class After2 extends HalfDone {
        public After2() {
            super(2);
        }
    }

    public static final class After3 extends HalfDone {
        public After3() {
            super(3);
        }
    }

    public static final class After4 extends HalfDone {
        public After4() {
            super(4);
        }
    }

    public static final class After5 extends HalfDone {
        public After5() {
            super(5);
        }
    }

    public static final class After6 extends HalfDone {
        public After6() {
            super(6);
        }
    }

    public static final class After7 extends HalfDone {
        public After7() {
            super(7);
        }
    }

    public static final class After8 extends HalfDone {
        public After8() {
            super(8);
        }
    }

    @Override
    public final void attach(Heap heap) {
        this.heap = heap;
    }

    @Override
    public final void thresholdReached() {
        if (done < 6) {
            throw unfinished("2.6 Collection at the threshold");
        }
        collect(2);
    }

    @Override
    public final int collect(int generation) {
        if (done >= 6 && collecting) {
            return 0;
        }
        collecting = true;
        heap.beginCollection(generation);
        mark();
        if (done >= 8) {
            giveLastRites();
        }
        int freed = sweep();
        heap.endCollection(generation, freed);
        collecting = false;
        return freed;
    }

    private static UnfinishedStep unfinished(String step) {
        return new UnfinishedStep(step, "docs/02-mark-sweep.md");
    }

    private void mark() {
        heap.roots().globals().forEachReference(this::meet);
        for (Frame frame : heap.roots().frames()) {
            frame.forEachReference(this::meet);
        }
        heap.roots().forEachTemporary(this::meet);
        if (done < 2) {
            throw unfinished("2.2 Marks through every kind");
        }
        while (!worklist.isEmpty()) {
            heap.forEachReference(worklist.pop(), this::meet);
        }
    }

    private void meet(HeapObject object) {
        boolean isNew = heap.mark(object);
        if (done < 2 || done >= 3 && !isNew || done >= 7 && object.kind().isAtom()) {
            return;
        }
        if (done < 4) {
            heap.forEachReference(object, this::meet);
        } else {
            worklist.push(object);
        }
    }

    private void giveLastRites() {
        Set<HeapObject> trash = new LinkedHashSet<>();
        heap.forEachObject(object -> {
            if (!object.isMarked()) {
                trash.add(object);
            }
            heap.unmark(object);
        });
        Set<HeapObject> toCallBack = new LinkedHashSet<>();
        trash.forEach(object -> toCallBack.addAll(heap.clearWeakReferences(object)));
        toCallBack.removeAll(trash);
        toCallBack.forEach(heap::callBack);
        for (HeapObject object : trash) {
            if (object.hasFinalizer() && !object.isFinalized()) {
                object.setFinalized();
                heap.callFinalizer(object);
            }
        }
        mark();
        heap.forEachObject(object -> {
            if (!trash.contains(object)) {
                meet(object);
            }
        });
        mark();
    }

    private int sweep() {
        if (done < 5) {
            throw unfinished("2.5 Sweep: what has no mark is freed");
        }
        int[] freed = {0};
        heap.forEachObject(object -> {
            if (object.isMarked()) {
                heap.unmark(object);
            } else {
                heap.clearWeakReferences(object);
                heap.free(object);
                freed[0]++;
            }
        });
        return freed[0];
    }
}
