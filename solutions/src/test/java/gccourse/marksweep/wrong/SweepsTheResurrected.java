package gccourse.marksweep.wrong;

/** S13: does not look again when the finalizers have run. */
public final class SweepsTheResurrected extends MarkSweepSketch {
    @Override
    void markWhatWasSaved() {
        heap.forEachObject(object -> {
            if (!trash.contains(object)) {
                heap.mark(object);
            }
        });
    }
}
