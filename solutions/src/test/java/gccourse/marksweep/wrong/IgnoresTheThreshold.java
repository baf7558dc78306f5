package gccourse.marksweep.wrong;

/** Collects only when the program asks for it. */
public final class IgnoresTheThreshold extends MarkSweepSketch {
    @Override
    public void thresholdReached() {}
}
