package gccourse.generational.wrong;

/** G03: lets the count fall below zero when more dies than was allocated since the last collection. */
public final class CountsBelowZero extends GenerationsSketch {
    @Override
    void countDeath() {
        counts[0]--;
    }
}
