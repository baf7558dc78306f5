package gccourse.marksweep.wrong;

import gccourse.heap.HeapObject;

/** S05: goes one Java frame deeper for each reference. */
public final class RecursesAllTheWay extends MarkSweepSketch {
    @Override
    void shade(HeapObject object) {
        if (heap.mark(object) && object.kind().isContainer()) {
            heap.forEachReference(object, this::shade);
        }
    }
}
