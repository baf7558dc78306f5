package gccourse.refcount.wrong;

import gccourse.heap.HeapObject;

/** Lets weak references lead to objects that have a count of zero and wait to be released. */
public final class NeverSaysDying extends RefCountSketch {
    @Override
    public boolean isDying(HeapObject object) {
        return false;
    }
}
