package gccourse.minipy.objects;

import gccourse.heap.Frame;

/** What a function does when it is called. */
@FunctionalInterface
public interface Body {
    /**
     * Runs to the end, or to the next {@code yield}, and leaves the value that the function returns or yields on top of
     * the mutator's stack.
     *
     * @param frame the locals, the arguments already among them
     * @return whether the function has come to its end
     */
    boolean run(Frame frame);
}
