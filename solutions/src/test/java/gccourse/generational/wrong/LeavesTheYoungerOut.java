package gccourse.generational.wrong;

/** G07: collects a generation without the younger ones. */
public final class LeavesTheYoungerOut extends GenerationsSketch {
    @Override
    void mergeYounger(int generation) {}
}
