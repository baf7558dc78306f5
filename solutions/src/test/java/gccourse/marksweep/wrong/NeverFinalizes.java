package gccourse.marksweep.wrong;

/** Frees objects without their last words. */
public final class NeverFinalizes extends MarkSweepSketch {
    @Override
    boolean runFinalizers() {
        return false;
    }
}
