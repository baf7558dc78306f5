package gccourse.heap.oracle;

import gccourse.heap.Collector;
import gccourse.heap.Heap;
import gccourse.heap.HeapObject;
import org.jspecify.annotations.Nullable;

/** Counts references and never frees; on request it counts wrongly. */
class CountingCollector extends Collector {
    boolean forgetsNewValues;
    boolean forgetsOldValues;
    boolean countsNamesTwice;

    @Override
    public void attach(Heap heap) {}

    @Override
    public void referenceCreated(HeapObject target) {
        add(target, countsNamesTwice ? 2 : 1);
    }

    @Override
    public void referenceDropped(HeapObject target) {
        add(target, -1);
    }

    @Override
    public void slotWritten(HeapObject holder, @Nullable HeapObject oldValue, @Nullable HeapObject newValue) {
        if (newValue != null && !forgetsNewValues) {
            add(newValue, 1);
        }
        if (oldValue != null && !forgetsOldValues) {
            add(oldValue, -1);
        }
    }

    @Override
    public int collect(int generation) {
        return 0;
    }

    private static void add(HeapObject object, int difference) {
        object.setReferenceCount(object.referenceCount() + difference);
    }
}
