package gccourse.refcount.wrong;

import gccourse.heap.HeapObject;
import java.util.ArrayDeque;
import java.util.Deque;

/** Releases the children of an object when the object is gone, not where their last reference goes. */
public final class ReleasesBreadthFirst extends RefCountSketch {
    private final Deque<HeapObject> queue = new ArrayDeque<>();
    private boolean releasing;

    @Override
    void die(HeapObject object) {
        queue.add(object);
        if (!releasing) {
            releasing = true;
            while (!queue.isEmpty()) {
                release(queue.remove());
            }
            releasing = false;
        }
    }
}
