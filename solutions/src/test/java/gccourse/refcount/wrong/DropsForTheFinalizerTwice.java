package gccourse.refcount.wrong;

import gccourse.heap.HeapObject;

/** Holds no reference of its own while the finalizer runs, so that the end of the call kills the object again. */
public final class DropsForTheFinalizerTwice extends RefCountSketch {
    @Override
    boolean isSavedByFinalizer(HeapObject object) {
        if (object.hasFinalizer() && !object.isFinalized()) {
            object.setFinalized();
            heap.callFinalizer(object);
        }
        return object.referenceCount() > 0;
    }
}
