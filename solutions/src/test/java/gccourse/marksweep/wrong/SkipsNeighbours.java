package gccourse.marksweep.wrong;

import gccourse.heap.HeapObject;

/** S10: when it has freed an object it steps over the next one. */
public final class SkipsNeighbours extends MarkSweepSketch {
    private boolean freedOne;

    @Override
    boolean isToBeFreed(HeapObject object) {
        freedOne = !freedOne && super.isToBeFreed(object);
        return freedOne;
    }
}
