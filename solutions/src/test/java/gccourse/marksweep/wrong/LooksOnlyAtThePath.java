package gccourse.marksweep.wrong;

import gccourse.heap.HeapObject;
import java.util.ArrayDeque;
import java.util.Deque;

/** S07: stops at objects that are on the way to where it is, and at no others; shared parts are walked for each way. */
public final class LooksOnlyAtThePath extends MarkSweepSketch {
    /** So that the thread of a test that has been given up ends some day. */
    private static final long MOST_STEPS = 150_000_000;

    private static final int ON_THE_PATH = 1;
    private final Deque<HeapObject> path = new ArrayDeque<>();
    private long steps;

    @Override
    void shade(HeapObject object) {
        heap.mark(object);
        if (object.kind().isContainer() && object.scratch() != ON_THE_PATH && ++steps < MOST_STEPS) {
            worklist.push(object);
        }
    }

    @Override
    void trace() {
        while (!worklist.isEmpty()) {
            HeapObject object = worklist.peek();
            if (object == path.peek()) {
                worklist.pop();
                path.pop().setScratch(0);
            } else if (object.scratch() == ON_THE_PATH) {
                worklist.pop();
            } else {
                object.setScratch(ON_THE_PATH);
                path.push(object);
                follow(object);
            }
        }
    }
}
