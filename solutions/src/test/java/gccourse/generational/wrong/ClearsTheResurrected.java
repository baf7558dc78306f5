package gccourse.generational.wrong;

import gccourse.heap.ObjectList;

/** G15: does not look again when the finalizers have run. */
public final class ClearsTheResurrected extends GenerationsSketch {
    @Override
    ObjectList findGarbage(ObjectList unreachable) {
        ObjectList garbage = new ObjectList();
        garbage.appendAll(unreachable);
        return garbage;
    }
}
