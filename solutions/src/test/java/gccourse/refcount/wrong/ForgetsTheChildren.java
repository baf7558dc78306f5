package gccourse.refcount.wrong;

import gccourse.heap.HeapObject;

/** R02: frees an object and keeps counting the references that it held. */
public final class ForgetsTheChildren extends RefCountSketch {
    @Override
    void dropReferences(HeapObject object) {}
}
