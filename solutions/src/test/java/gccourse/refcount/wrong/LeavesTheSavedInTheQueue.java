package gccourse.refcount.wrong;

import gccourse.heap.HeapObject;
import gccourse.heap.ObjectList;

/** Lets deaths wait in a list that only a free takes them from: whom a finalizer saves waits on, and dies again. */
public final class LeavesTheSavedInTheQueue extends RefCountSketch {
    private final ObjectList waiting = new ObjectList();
    private int nesting;

    @Override
    void die(HeapObject object) {
        if (nesting == deepestNesting()) {
            waiting.append(object);
            return;
        }
        nesting++;
        release(object);
        if (nesting == 1) {
            for (HeapObject next = waiting.last(); next != null; next = waiting.last()) {
                release(next);
            }
        }
        nesting--;
    }
}
