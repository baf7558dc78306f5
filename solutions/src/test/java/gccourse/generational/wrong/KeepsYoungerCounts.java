package gccourse.generational.wrong;

/** G18: does not set the counts of the younger generations back. */
public final class KeepsYoungerCounts extends GenerationsSketch {
    @Override
    void resetCounts(int generation) {
        int younger = counts[0];
        super.resetCounts(generation);
        if (generation > 0) {
            counts[0] = younger;
        }
    }
}
