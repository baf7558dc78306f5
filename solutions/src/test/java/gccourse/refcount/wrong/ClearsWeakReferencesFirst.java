package gccourse.refcount.wrong;

import gccourse.heap.HeapObject;

/** R15: clears weak references and calls back before the finalizer has had its say. */
public final class ClearsWeakReferencesFirst extends RefCountSketch {
    @Override
    void release(HeapObject object) {
        clearWeakReferences(object);
        super.release(object);
    }
}
