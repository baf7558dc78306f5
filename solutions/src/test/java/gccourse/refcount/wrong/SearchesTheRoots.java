package gccourse.refcount.wrong;

import gccourse.heap.Frame;
import gccourse.heap.HeapObject;
import gccourse.heap.ReferenceVisitor;

/** Asks every root whether it refers to an object before it believes a count of zero. */
public final class SearchesTheRoots extends RefCountSketch {
    @Override
    void die(HeapObject object) {
        int[] found = {0};
        ReferenceVisitor search = reference -> found[0] += reference == object ? 1 : 0;
        heap.roots().globals().forEachReference(search);
        for (Frame frame : heap.roots().frames()) {
            frame.forEachReference(search);
        }
        heap.roots().forEachTemporary(search);
        if (found[0] == 0) {
            super.die(object);
        }
    }
}
