package gccourse.refcount.wrong;

import gccourse.heap.HeapObject;

/** R10: frees an object while weak references still lead to it. */
public final class LeavesWeakReferences extends RefCountSketch {
    @Override
    void clearWeakReferences(HeapObject object) {}
}
