package gccourse.generational.wrong;

import gccourse.heap.HeapObject;

/** G14: runs the finalizer of an object at each of its deaths in a cycle. */
public final class FinalizesAgain extends GenerationsSketch {
    @Override
    void runFinalizer(HeapObject object) {
        if (object.hasFinalizer()) {
            referenceCreated(object);
            heap.callFinalizer(object);
            object.setFinalized();
            referenceDropped(object);
        }
    }
}
