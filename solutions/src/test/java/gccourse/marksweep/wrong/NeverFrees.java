package gccourse.marksweep.wrong;

import gccourse.heap.HeapObject;

/** Marks, and sweeps nothing. */
public final class NeverFrees extends MarkSweepSketch {
    @Override
    boolean isToBeFreed(HeapObject object) {
        return false;
    }
}
