package gccourse.generational.wrong;

import gccourse.heap.HeapObject;
import gccourse.heap.ObjectList;

/** Keeps an object that a finalizer has stored away, but not what that object refers to. */
public final class SavesOneObjectOnly extends GenerationsSketch {
    @Override
    ObjectList findGarbage(ObjectList unreachable) {
        ObjectList garbage = new ObjectList();
        for (HeapObject object : listed(unreachable)) {
            object.setScratch(object.referenceCount());
        }
        for (HeapObject object : listed(unreachable)) {
            subtract(object);
        }
        for (HeapObject object : listed(unreachable)) {
            if (object.scratch() > 0) {
                heap.unmark(object);
            } else {
                garbage.append(object);
            }
        }
        return garbage;
    }
}
