package gccourse.marksweep.forbidden;

import gccourse.heap.Collector;
import gccourse.heap.Heap;
import gccourse.heap.HeapObject;
import gccourse.heap.Inspector;
import gccourse.marksweep.right.Epochs;
import org.jspecify.annotations.Nullable;

/** Is right in all that it does, but looks at the heap with the eyes of a test. */
public final class AsksTheInspector extends Collector {
    private final Collector right = new Epochs();
    private @Nullable Inspector inspector;

    @Override
    public void attach(Heap heap) {
        right.attach(heap);
        inspector = new Inspector(heap);
    }

    @Override
    public void allocated(HeapObject object) {
        right.allocated(object);
    }

    @Override
    public void thresholdReached() {
        collect(2);
    }

    @Override
    public int collect(int generation) {
        return inspector == null ? 0 : right.collect(generation);
    }
}
