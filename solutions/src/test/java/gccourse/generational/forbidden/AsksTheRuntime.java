package gccourse.generational.forbidden;

import gccourse.generational.right.RememberedSet;
import gccourse.heap.Collector;
import gccourse.heap.Heap;
import gccourse.heap.HeapObject;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Would like Java's own collector to find out who is in use, and another collector to do the work. */
public final class AsksTheRuntime extends Collector {
    private final Collector right = new RememberedSet();
    private final List<WeakReference<HeapObject>> objects = new ArrayList<>();

    @Override
    public void attach(Heap heap) {
        right.attach(heap);
    }

    @Override
    public void allocated(HeapObject object) {
        objects.add(new WeakReference<>(object));
        right.allocated(object);
    }

    @Override
    public void referenceCreated(HeapObject target) {
        right.referenceCreated(target);
    }

    @Override
    public void referenceDropped(HeapObject target) {
        right.referenceDropped(target);
    }

    @Override
    public void slotWritten(HeapObject holder, @Nullable HeapObject oldValue, @Nullable HeapObject newValue) {
        right.slotWritten(holder, oldValue, newValue);
    }

    @Override
    public int collect(int generation) {
        Runtime.getRuntime().gc();
        return right.collect(generation);
    }
}
