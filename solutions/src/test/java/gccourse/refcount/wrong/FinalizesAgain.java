package gccourse.refcount.wrong;

import gccourse.heap.HeapObject;

/** R11: runs the finalizer of a resurrected object once more when it dies again. */
public final class FinalizesAgain extends RefCountSketch {
    @Override
    boolean isSavedByFinalizer(HeapObject object) {
        if (object.hasFinalizer()) {
            callFinalizer(object);
        }
        return object.referenceCount() > 0;
    }
}
