package gccourse.marksweep.wrong;

/** Begins a collection in the middle of another one. */
public final class CollectsInsideACollection extends MarkSweepSketch {
    @Override
    public int collect(int generation) {
        collecting = false;
        return super.collect(generation);
    }
}
