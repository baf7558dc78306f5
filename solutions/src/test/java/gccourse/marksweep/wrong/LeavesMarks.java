package gccourse.marksweep.wrong;

import gccourse.heap.HeapObject;

/** S08: marks stay on, so that a survivor survives for ever. */
public final class LeavesMarks extends MarkSweepSketch {
    @Override
    void keep(HeapObject object) {}
}
