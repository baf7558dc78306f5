package gccourse.marksweep.wrong;

/** S02: what an expression holds is no root. */
public final class ForgetsTemporaries extends MarkSweepSketch {
    @Override
    void markTemporaries() {}
}
