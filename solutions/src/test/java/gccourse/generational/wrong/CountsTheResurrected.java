package gccourse.generational.wrong;

import gccourse.heap.ObjectList;

/** G17: answers how many objects were unreachable before the finalizers ran. */
public final class CountsTheResurrected extends GenerationsSketch {
    @Override
    int answer(int unreachable, ObjectList garbage) {
        return unreachable;
    }
}
