package gccourse.generational.wrong;

import gccourse.heap.ObjectList;

/** G23: takes the survivors of generation 0 for long-lived as well. */
public final class CountsAllSurvivorsAsLongLived extends GenerationsSketch {
    @Override
    int longLived(int generation, ObjectList survivors) {
        return survivors.size();
    }
}
