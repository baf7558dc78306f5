package gccourse.marksweep.wrong;

/** S09: an object to which a weak reference leads counts as in use. */
public final class KeepsTheWeaklyReferenced extends MarkSweepSketch {
    @Override
    void mark() {
        super.mark();
        heap.forEachObject(object -> {
            if (heap.hasWeakReferences(object)) {
                shade(object);
            }
        });
        trace();
    }
}
