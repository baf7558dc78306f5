package gccourse.generational.wrong;

/** G02: counts what is allocated, and never takes away what has died. */
public final class CountsEveryAllocation extends GenerationsSketch {
    @Override
    void countDeath() {}
}
