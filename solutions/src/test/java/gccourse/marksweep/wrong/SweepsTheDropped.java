package gccourse.marksweep.wrong;

/** Frees what a finalizer lets go of without its own last rites. */
public final class SweepsTheDropped extends MarkSweepSketch {
    @Override
    void keepWhatWaits() {}
}
