package gccourse.generational.wrong;

import gccourse.heap.ObjectList;

/** G05: leaves the survivors in their generation. */
public final class NeverPromotes extends GenerationsSketch {
    @Override
    void promote(int generation, ObjectList survivors) {
        pending += longLived(generation, survivors);
        if (generation == OLDEST) {
            total = survivors.size();
            pending = 0;
        }
    }
}
