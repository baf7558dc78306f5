package gccourse.generational.wrong;

import gccourse.heap.HeapObject;
import gccourse.heap.ObjectList;

/** G16: keeps all of the garbage if one object of it was brought back, as CPython did up to 3.8. */
public final class GivesUpAfterAResurrection extends GenerationsSketch {
    @Override
    ObjectList findGarbage(ObjectList unreachable) {
        ObjectList garbage = super.findGarbage(unreachable);
        if (!unreachable.isEmpty()) {
            for (HeapObject object : listed(garbage)) {
                heap.unmark(object);
                unreachable.append(object);
            }
        }
        return garbage;
    }
}
