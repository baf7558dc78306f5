package gccourse.generational.wrong;

import gccourse.heap.HeapObject;
import gccourse.heap.ObjectList;

/** G25: answers how many of the objects have a finalizer. */
public final class CountsFinalizersRun extends GenerationsSketch {
    @Override
    int answer(int unreachable, ObjectList garbage) {
        int finalizers = 0;
        for (HeapObject object : listed(garbage)) {
            finalizers += object.hasFinalizer() ? 1 : 0;
        }
        return finalizers;
    }
}
