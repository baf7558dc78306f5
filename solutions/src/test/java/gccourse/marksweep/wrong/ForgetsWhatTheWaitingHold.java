package gccourse.marksweep.wrong;

/** Keeps what has to wait for its last rites, and not what that holds. */
public final class ForgetsWhatTheWaitingHold extends MarkSweepSketch {
    @Override
    void keepWhatWaits() {
        heap.forEachObject(object -> {
            if (!trash.contains(object)) {
                heap.mark(object);
            }
        });
    }
}
