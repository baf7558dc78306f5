package gccourse.generational.wrong;

import gccourse.heap.ObjectList;

/** Tracks a tuple and a dict for ever. */
public final class NeverUntracks extends GenerationsSketch {
    @Override
    void untrack(int generation, ObjectList survivors) {}
}
