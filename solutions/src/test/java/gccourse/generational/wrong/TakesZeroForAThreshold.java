package gccourse.generational.wrong;

/** Collects at every allocation if the threshold is 0, where CPython collects at none. */
public final class TakesZeroForAThreshold extends GenerationsSketch {
    @Override
    boolean mayCollect() {
        return isEnabled();
    }
}
