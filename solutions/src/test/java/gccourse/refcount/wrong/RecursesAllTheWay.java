package gccourse.refcount.wrong;

/** R03: releases children inside the release of their parent, however deep that goes. */
public final class RecursesAllTheWay extends RefCountSketch {
    @Override
    int deepestNesting() {
        return Integer.MAX_VALUE;
    }
}
