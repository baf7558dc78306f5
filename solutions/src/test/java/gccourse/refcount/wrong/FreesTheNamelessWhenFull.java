package gccourse.refcount.wrong;

import gccourse.heap.Frame;
import gccourse.heap.HeapObject;
import java.util.HashSet;
import java.util.Set;

/** Makes room when the heap fills up: frees whatever has no name, though other objects may hold it. */
public final class FreesTheNamelessWhenFull extends RefCountSketch {
    @Override
    public void thresholdReached() {
        Set<HeapObject> named = new HashSet<>();
        heap.roots().globals().forEachReference(named::add);
        for (Frame frame : heap.roots().frames()) {
            frame.forEachReference(named::add);
        }
        heap.roots().forEachTemporary(named::add);
        heap.forEachObject(object -> {
            if (!named.contains(object)) {
                heap.clearWeakReferences(object);
                heap.free(object);
            }
        });
    }
}
