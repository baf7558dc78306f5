package gccourse.generational.wrong;

import gccourse.heap.ObjectList;

/** Counts the survivors before it stops tracking some of them. */
public final class CountsTheUntracked extends GenerationsSketch {
    private int survivors;

    @Override
    void untrack(int generation, ObjectList list) {
        survivors = list.size();
        super.untrack(generation, list);
    }

    @Override
    void promote(int generation, ObjectList list) {
        super.promote(generation, list);
        if (generation == OLDEST) {
            total = survivors;
        }
    }

    @Override
    int longLived(int generation, ObjectList list) {
        return generation == 1 ? survivors : 0;
    }
}
