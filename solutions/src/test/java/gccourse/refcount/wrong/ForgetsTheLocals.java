package gccourse.refcount.wrong;

import gccourse.heap.HeapObject;

/** R08: leaves the references that a running function gives up to nobody. */
public final class ForgetsTheLocals extends RefCountSketch {
    @Override
    public void referenceDropped(HeapObject target) {
        if (heap.roots().frames().isEmpty()) {
            super.referenceDropped(target);
        }
    }
}
