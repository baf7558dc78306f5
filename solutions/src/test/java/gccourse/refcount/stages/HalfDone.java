package gccourse.refcount.stages;

import gccourse.heap.Collector;
import gccourse.heap.Heap;
import gccourse.heap.HeapObject;
import gccourse.heap.ObjectList;
import gccourse.heap.UnfinishedStep;
import org.jspecify.annotations.Nullable;

/** The stub, filled in as far as a step: what belongs to later steps is missing, unfinished or naive. */
public abstract class HalfDone extends Collector {
    private final int done;
    private final ObjectList waiting = new ObjectList();
    private Heap heap;
    private int nesting;

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
    public final void allocated(HeapObject object) {
        object.setReferenceCount(0);
    }

    @Override
    public final void referenceCreated(HeapObject target) {
        target.setReferenceCount(target.referenceCount() + 1);
    }

    @Override
    public final void referenceDropped(HeapObject target) {
        int count = target.referenceCount() - 1;
        target.setReferenceCount(count);
        if (count == 0 && done >= 2) {
            die(target);
        }
    }

    @Override
    public final void slotWritten(HeapObject holder, @Nullable HeapObject oldValue, @Nullable HeapObject newValue) {
        if (done < 3) {
            throw new UnfinishedStep("1.3 Slots count", "docs/01-reference-counting.md#13-slots-count");
        }
        if (newValue != null && done >= 5) {
            referenceCreated(newValue);
        }
        if (oldValue != null) {
            referenceDropped(oldValue);
        }
        if (newValue != null && done < 5) {
            referenceCreated(newValue);
        }
    }

    @Override
    public final int collect(int generation) {
        return 0;
    }

    @Override
    public final boolean isDying(HeapObject object) {
        if (done < 8) {
            throw new UnfinishedStep("1.8 Weak references", "docs/01-reference-counting.md#18-weak-references");
        }
        return object.referenceCount() == 0;
    }

    private void die(HeapObject object) {
        if (done < 6) {
            release(object);
            return;
        }
        if (nesting == 50) {
            waiting.append(object);
            return;
        }
        nesting++;
        release(object);
        while (nesting == 1 && !waiting.isEmpty()) {
            HeapObject next = waiting.last();
            ObjectList.remove(next);
            release(next);
        }
        nesting--;
    }

    private void release(HeapObject object) {
        if (object.hasFinalizer() && (done < 7 || !object.isFinalized())) {
            object.setReferenceCount(1);
            heap.callFinalizer(object);
            object.setFinalized();
            object.setReferenceCount(done < 7 ? 0 : object.referenceCount() - 1);
            if (object.referenceCount() > 0) {
                return;
            }
        }
        if (done >= 8) {
            heap.clearAndCallBack(object);
        }
        if (done >= 4) {
            dropReferences(object);
        }
        heap.free(object);
    }

    private void dropReferences(HeapObject object) {
        int slots = object.slotCount();
        boolean backwards = object.kind().lastSlotFirst();
        for (int i = 0; i < slots; i++) {
            HeapObject child = heap.clearReference(object, backwards ? slots - 1 - i : i);
            if (child != null) {
                referenceDropped(child);
            }
        }
    }
}
