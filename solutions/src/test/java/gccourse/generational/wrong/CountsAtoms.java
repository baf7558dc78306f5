package gccourse.generational.wrong;

import gccourse.heap.Kind;

/** Counts the allocation of atoms as well. */
public final class CountsAtoms extends GenerationsSketch {
    @Override
    public void allocating(Kind kind) {
        if (kind.isAtom()) {
            counts[0]++;
        }
        super.allocating(kind);
    }
}
