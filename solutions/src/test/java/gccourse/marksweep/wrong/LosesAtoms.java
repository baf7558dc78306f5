package gccourse.marksweep.wrong;

import gccourse.heap.HeapObject;

/** Takes atoms for nothing that has to be marked. */
public final class LosesAtoms extends MarkSweepSketch {
    @Override
    void shade(HeapObject object) {
        if (object.kind().isContainer()) {
            super.shade(object);
        }
    }
}
