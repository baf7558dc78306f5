package gccourse.generational.wrong;

import gccourse.heap.HeapObject;
import gccourse.heap.ObjectList;

/** G22: runs the finalizers from the end of the list. */
public final class FinalizesTheNewestFirst extends GenerationsSketch {
    @Override
    void runFinalizers(ObjectList unreachable) {
        ObjectList seen = new ObjectList();
        for (HeapObject object = unreachable.last(); object != null; object = unreachable.last()) {
            seen.append(object);
            runFinalizer(object);
        }
        unreachable.appendAll(seen);
    }
}
