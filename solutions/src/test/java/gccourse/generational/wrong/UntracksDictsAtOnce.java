package gccourse.generational.wrong;

import gccourse.heap.ObjectList;

/** Stops tracking dicts in young collections too. */
public final class UntracksDictsAtOnce extends GenerationsSketch {
    @Override
    void untrack(int generation, ObjectList survivors) {
        super.untrack(OLDEST, survivors);
    }
}
