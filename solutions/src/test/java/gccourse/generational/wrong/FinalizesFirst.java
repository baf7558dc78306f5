package gccourse.generational.wrong;

import gccourse.heap.ObjectList;

/** G13: runs the finalizers before the weak references are cleared. */
public final class FinalizesFirst extends GenerationsSketch {
    @Override
    int giveLastRites(ObjectList unreachable, int older) {
        runFinalizers(unreachable);
        return handleWeakReferences(unreachable, older);
    }
}
