package gccourse.generational.wrong;

import gccourse.heap.HeapObject;
import gccourse.heap.ObjectList;

/** Does not fetch an object back that it has set aside too early. */
public final class FetchesNobodyBack extends GenerationsSketch {
    @Override
    void reach(HeapObject target, ObjectList candidates) {
        if (target.isMarked() && target.scratch() == 0) {
            target.setScratch(1);
        }
    }
}
