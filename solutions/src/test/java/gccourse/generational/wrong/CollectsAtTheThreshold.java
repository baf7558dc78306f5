package gccourse.generational.wrong;

/** G01: collects when the count reaches the threshold, not when it exceeds it. */
public final class CollectsAtTheThreshold extends GenerationsSketch {
    @Override
    boolean isTimeToCollect() {
        return counts[0] >= thresholds[0];
    }
}
