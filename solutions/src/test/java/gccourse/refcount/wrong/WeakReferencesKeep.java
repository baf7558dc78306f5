package gccourse.refcount.wrong;

import gccourse.heap.HeapObject;

/** R09: keeps an object alive as long as a weak reference leads to it. */
public final class WeakReferencesKeep extends RefCountSketch {
    @Override
    void die(HeapObject object) {
        if (!heap.hasWeakReferences(object)) {
            super.die(object);
        }
    }

    @Override
    public boolean isDying(HeapObject object) {
        return false;
    }
}
