package gccourse.marksweep.wrong;

import gccourse.heap.HeapObject;

/** Calls the callbacks of weak references that are garbage themselves. */
public final class CallsBackTheDead extends MarkSweepSketch {
    @Override
    boolean isToBeCalledBack(HeapObject weakReference) {
        return true;
    }
}
