package gccourse.generational.wrong;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;

/** G21: the object that sets a collection off takes part in it, as in CPython 3.12. */
public final class TracksBeforeItCollects extends GenerationsSketch {
    @Override
    public void allocating(Kind kind) {
        if (kind.isContainer()) {
            counts[0]++;
        }
    }

    @Override
    public void allocated(HeapObject object) {
        super.allocated(object);
        if (object.kind().isContainer()) {
            // Nothing refers to it yet: a reference of the collector's own keeps it alive meanwhile.
            object.setReferenceCount(object.referenceCount() + 1);
            collectIfDue();
            object.setReferenceCount(object.referenceCount() - 1);
        }
    }
}
