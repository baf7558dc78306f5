package gccourse.generational.wrong;

import gccourse.heap.HeapObject;
import gccourse.heap.ObjectList;

/** G08: takes only roots and the young for holders: what older objects alone refer to is garbage. */
public final class IgnoresOldHolders extends GenerationsSketch {
    private int generation;

    @Override
    void mergeYounger(int generation) {
        super.mergeYounger(generation);
        this.generation = generation;
    }

    @Override
    void subtractFrom(ObjectList candidates) {
        super.subtractFrom(candidates);
        for (int i = generation + 1; i <= OLDEST; i++) {
            for (HeapObject old : listed(generations[i])) {
                subtract(old);
            }
        }
    }
}
