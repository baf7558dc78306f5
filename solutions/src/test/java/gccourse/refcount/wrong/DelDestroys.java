package gccourse.refcount.wrong;

import gccourse.heap.HeapObject;

/** R04: takes the loss of any one reference for the death of the object. */
public final class DelDestroys extends RefCountSketch {
    @Override
    public void referenceDropped(HeapObject target) {
        die(target);
    }
}
