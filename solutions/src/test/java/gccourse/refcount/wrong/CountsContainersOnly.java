package gccourse.refcount.wrong;

import gccourse.heap.HeapObject;

/** Takes atoms for immortal: numbers and strings are neither counted nor freed. */
public final class CountsContainersOnly extends RefCountSketch {
    @Override
    public void referenceCreated(HeapObject target) {
        if (target.kind().isContainer()) {
            super.referenceCreated(target);
        }
    }

    @Override
    public void referenceDropped(HeapObject target) {
        if (target.kind().isContainer()) {
            super.referenceDropped(target);
        }
    }
}
