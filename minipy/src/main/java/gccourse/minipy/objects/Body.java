package gccourse.minipy.objects;

import gccourse.heap.Frame;

/** What a function does when it is called. */
@FunctionalInterface
public interface Body {
    /**
     * Runs to the end and leaves the value that the function returns on top of the mutator's stack.
     *
     * @param frame the locals, the arguments already among them
     */
    void run(Frame frame);
}
