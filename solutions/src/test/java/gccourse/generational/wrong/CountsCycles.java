package gccourse.generational.wrong;

import gccourse.heap.ObjectList;

/** G25: answers how many heaps of garbage there were, not how many objects. */
public final class CountsCycles extends GenerationsSketch {
    @Override
    int answer(int unreachable, ObjectList garbage) {
        return garbage.isEmpty() ? 0 : 1;
    }
}
