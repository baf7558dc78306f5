package gccourse.marksweep.wrong;

/** S12: what any object on the heap refers to counts as in use. */
public final class BelievesInReferences extends MarkSweepSketch {
    @Override
    void mark() {
        super.mark();
        heap.forEachObject(this::follow);
        trace();
    }
}
