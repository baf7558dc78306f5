package gccourse.refcount.wrong;

import gccourse.heap.HeapObject;

/** R12: frees an object that its finalizer has stored away. */
public final class FreesTheResurrected extends RefCountSketch {
    @Override
    boolean isSavedByFinalizer(HeapObject object) {
        super.isSavedByFinalizer(object);
        return false;
    }
}
