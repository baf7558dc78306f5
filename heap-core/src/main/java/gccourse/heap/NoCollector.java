package gccourse.heap;

import org.jspecify.annotations.Nullable;

/** Never frees anything: the baseline that every collector is measured against. */
public final class NoCollector extends Collector {
    @Override
    public void attach(Heap heap) {}

    @Override
    public void allocated(HeapObject object) {}

    @Override
    public void referenceCreated(HeapObject target) {}

    @Override
    public void referenceDropped(HeapObject target) {}

    @Override
    public void slotWritten(HeapObject holder, @Nullable HeapObject oldValue, @Nullable HeapObject newValue) {}

    @Override
    public int collect(int generation) {
        return 0;
    }

    @Override
    public void thresholdReached() {}
}
