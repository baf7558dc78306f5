package gccourse.marksweep.wrong;

import gccourse.heap.HeapObject;

/** Runs the finalizer at each death of an object. */
public final class FinalizesAgain extends MarkSweepSketch {
    @Override
    boolean isToBeFinalized(HeapObject object) {
        return object.hasFinalizer();
    }
}
