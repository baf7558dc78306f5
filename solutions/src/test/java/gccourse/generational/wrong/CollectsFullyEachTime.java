package gccourse.generational.wrong;

/** G10: lets no full collection wait for the oldest generation to grow. */
public final class CollectsFullyEachTime extends GenerationsSketch {
    @Override
    boolean isFullDue() {
        return isOlderDue(OLDEST);
    }
}
