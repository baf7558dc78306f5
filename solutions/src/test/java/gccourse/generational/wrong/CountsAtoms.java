package gccourse.generational.wrong;

import gccourse.heap.HeapObject;

/** Counts the allocation of atoms as well. */
public final class CountsAtoms extends GenerationsSketch {
    @Override
    public void allocated(HeapObject object) {
        if (object.kind().isAtom()) {
            counts[0]++;
        }
        super.allocated(object);
    }
}
