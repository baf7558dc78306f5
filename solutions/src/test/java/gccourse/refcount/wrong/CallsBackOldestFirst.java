package gccourse.refcount.wrong;

import gccourse.heap.HeapObject;
import java.util.List;

/** Calls the callbacks of weak references from the oldest to the newest. */
public final class CallsBackOldestFirst extends RefCountSketch {
    @Override
    void clearWeakReferences(HeapObject object) {
        List<HeapObject> withCallback = heap.clearWeakReferences(object);
        for (int i = withCallback.size() - 1; i >= 0; i--) {
            heap.callBack(withCallback.get(i));
        }
    }
}
