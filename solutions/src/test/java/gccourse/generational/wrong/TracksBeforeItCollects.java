package gccourse.generational.wrong;

import gccourse.heap.HeapObject;

/** G21: the object that sets a collection off takes part in it, as in CPython 3.12. */
public final class TracksBeforeItCollects extends GenerationsSketch {
    @Override
    public void allocated(HeapObject object) {
        if (object.kind().isContainer()) {
            counts[0]++;
            reused(object);
            // Nothing refers to it yet: a reference of the collector's own keeps it alive meanwhile.
            object.setReferenceCount(object.referenceCount() + 1);
            collectIfDue();
            object.setReferenceCount(object.referenceCount() - 1);
        }
    }
}
