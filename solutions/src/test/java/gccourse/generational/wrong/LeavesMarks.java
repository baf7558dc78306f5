package gccourse.generational.wrong;

import gccourse.heap.HeapObject;

/** Takes the mark off nobody who is kept after all: a later collection takes old objects for its own. */
public final class LeavesMarks extends GenerationsSketch {
    @Override
    void unmark(HeapObject object) {}
}
