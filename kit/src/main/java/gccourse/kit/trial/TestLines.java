package gccourse.kit.trial;

import gccourse.heap.HeapEvent;
import gccourse.heap.HeapListener;
import gccourse.heap.Mutator;
import org.jspecify.annotations.Nullable;

/** Notes for a test in Java which of its lines runs, as the interpreter does for a program; each event may be the first. */
public final class TestLines implements HeapListener {
    private static final StackWalker STACK = StackWalker.getInstance();

    private final Mutator mutator;
    private final String testClass;
    private final HeapListener listener;

    /**
     * Prepares to listen.
     *
     * @param listener hears every event after the line was noted
     */
    public TestLines(Mutator mutator, Class<?> testClass, HeapListener listener) {
        this.mutator = mutator;
        this.testClass = testClass.getName();
        this.listener = listener;
    }

    @Override
    public boolean hearsDetails() {
        return listener.hearsDetails();
    }

    @Override
    public void on(HeapEvent event) {
        if (!(event instanceof HeapEvent.LineReached)) {
            Integer line = line();
            if (line != null && line != mutator.line()) {
                mutator.atLine(line);
            }
        }
        listener.on(event);
    }

    /** Returns the line of the innermost frame of the test, or null if it has none on this thread. */
    private @Nullable Integer line() {
        return STACK.walk(frames -> frames.filter(frame -> isOfTest(frame.getClassName()))
                .findFirst()
                .map(StackWalker.StackFrame::getLineNumber)
                .orElse(null));
    }

    private boolean isOfTest(String className) {
        return className.equals(testClass) || className.startsWith(testClass + "$");
    }
}
