package gccourse.generational.wrong;

import gccourse.heap.HeapObject;
import gccourse.heap.ObjectList;

/** Does not keep track of an object that is still there when it has been emptied. */
public final class LosesWhatItCouldNotFree extends GenerationsSketch {
    @Override
    void keep(HeapObject object, int older) {
        heap.unmark(object);
        ObjectList.remove(object);
    }
}
