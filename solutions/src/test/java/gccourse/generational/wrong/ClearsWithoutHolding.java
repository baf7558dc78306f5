package gccourse.generational.wrong;

import gccourse.heap.HeapObject;

/** Empties an object without holding it, so that it dies under its hands. */
public final class ClearsWithoutHolding extends GenerationsSketch {
    @Override
    void clearHeld(HeapObject object) {
        if (isClearable(object.kind())) {
            clear(object);
        }
    }
}
