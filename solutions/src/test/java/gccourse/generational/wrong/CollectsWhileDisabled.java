package gccourse.generational.wrong;

/** Collects by itself though the program has switched that off. */
public final class CollectsWhileDisabled extends GenerationsSketch {
    @Override
    boolean mayCollect() {
        return thresholds[0] > 0;
    }
}
