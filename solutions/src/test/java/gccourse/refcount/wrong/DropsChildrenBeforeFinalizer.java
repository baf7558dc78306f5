package gccourse.refcount.wrong;

import gccourse.heap.HeapObject;

/** R13: takes everything from an object before its finalizer runs. */
public final class DropsChildrenBeforeFinalizer extends RefCountSketch {
    @Override
    void release(HeapObject object) {
        dropReferences(object);
        super.release(object);
    }
}
