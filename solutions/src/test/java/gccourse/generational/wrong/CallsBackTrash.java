package gccourse.generational.wrong;

import gccourse.heap.HeapObject;

/** G12: calls the callback of a weak reference that is unreachable itself. */
public final class CallsBackTrash extends GenerationsSketch {
    @Override
    boolean isToBeCalledBack(HeapObject weakReference) {
        return true;
    }
}
