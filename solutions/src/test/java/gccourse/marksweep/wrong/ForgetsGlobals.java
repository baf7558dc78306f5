package gccourse.marksweep.wrong;

/** S03: global names are no roots. */
public final class ForgetsGlobals extends MarkSweepSketch {
    @Override
    void markGlobals() {}
}
