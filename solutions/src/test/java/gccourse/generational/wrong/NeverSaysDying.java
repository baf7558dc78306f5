package gccourse.generational.wrong;

import gccourse.heap.HeapObject;

/** Lets weak references lead to an object whose count is zero, as long as it has not been freed. */
public final class NeverSaysDying extends GenerationsSketch {
    @Override
    public boolean isDying(HeapObject object) {
        return false;
    }
}
