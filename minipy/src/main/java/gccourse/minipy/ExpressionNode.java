package gccourse.minipy;

import gccourse.heap.Frame;
import gccourse.heap.HeapObject;
import org.jspecify.annotations.Nullable;

/** A compiled expression. */
abstract class ExpressionNode extends Node {
    ExpressionNode(Site site) {
        super(site);
    }

    /**
     * Evaluates the expression and leaves its value on top of the mutator's stack: one reference more than before.
     *
     * @param frame the locals, null outside of functions
     * @return the value, which lives as long as the stack, or something else, refers to it
     */
    abstract HeapObject evaluate(@Nullable Frame frame);

    /** Evaluates the expression, leaves nothing, and tells whether the value counts as true. */
    boolean test(@Nullable Frame frame) {
        HeapObject value = evaluate(frame);
        boolean truth = machine.values.isTrue(value);
        mutator.drop();
        return truth;
    }
}
