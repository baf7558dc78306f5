package gccourse.marksweep.wrong;

import gccourse.heap.HeapObject;

/** S06: follows whatever it meets, marked or not, and goes round a cycle for ever. */
public final class NeverAsksForMarks extends MarkSweepSketch {
    /** So that the thread of a test that has been given up ends some day. */
    private static final long MOST_STEPS = 150_000_000;

    private long steps;

    @Override
    void shade(HeapObject object) {
        heap.mark(object);
        if (object.kind().isContainer() && ++steps < MOST_STEPS) {
            worklist.push(object);
        }
    }
}
