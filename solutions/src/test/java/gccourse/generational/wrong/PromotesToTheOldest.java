package gccourse.generational.wrong;

import gccourse.heap.ObjectList;

/** G06: sends every survivor straight to the oldest generation. */
public final class PromotesToTheOldest extends GenerationsSketch {
    @Override
    void promote(int generation, ObjectList survivors) {
        super.promote(generation, survivors);
        generations[OLDEST].appendAll(generations[Math.min(generation + 1, OLDEST)]);
    }
}
