package gccourse.marksweep.wrong;

import gccourse.heap.HeapObject;
import java.util.HashSet;
import java.util.Set;

/** S14: what a finalizer makes has no mark and is swept. */
public final class SweepsTheNewborn extends MarkSweepSketch {
    private final Set<HeapObject> newborn = new HashSet<>();

    @Override
    public void allocated(HeapObject object) {
        if (collecting) {
            newborn.add(object);
        }
    }

    @Override
    boolean isToBeFreed(HeapObject object) {
        return newborn.contains(object) || super.isToBeFreed(object);
    }

    @Override
    int sweep() {
        int freed = super.sweep();
        newborn.clear();
        return freed;
    }
}
