package gccourse.generational.wrong;

import gccourse.heap.HeapObject;

/** Looks through the older generations at every collection, though it frees nothing there. */
public final class LooksAtOldObjects extends GenerationsSketch {
    @Override
    void mergeYounger(int generation) {
        super.mergeYounger(generation);
        for (int i = generation + 1; i <= OLDEST; i++) {
            for (HeapObject old : listed(generations[i])) {
                heap.forEachReference(old, target -> {});
            }
        }
    }
}
