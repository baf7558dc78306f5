package gccourse.refcount.wrong;

import gccourse.heap.Kind;

/** R14: drops the items of lists and tuples from the first to the last. */
public final class DropsListsFromTheFront extends RefCountSketch {
    @Override
    boolean lastSlotFirst(Kind kind) {
        return false;
    }
}
