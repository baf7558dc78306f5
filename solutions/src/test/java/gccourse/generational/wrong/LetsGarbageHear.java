package gccourse.generational.wrong;

import gccourse.heap.HeapObject;

/** Leaves the weak references that are garbage themselves as they are: who dies before them is told to them. */
public final class LetsGarbageHear extends GenerationsSketch {
    @Override
    void silence(HeapObject unreachable) {}
}
