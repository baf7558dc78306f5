package gccourse.minipy.nodes;

import gccourse.heap.Frame;
import gccourse.heap.HeapObject;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Site;
import org.jspecify.annotations.Nullable;

/** A compiled expression. */
public abstract class ExpressionNode extends Node {
    protected ExpressionNode(Machine machine, Site site) {
        super(machine, site);
    }

    /**
     * Evaluates the expression and leaves its value on top of the mutator's stack: one reference more than before.
     *
     * @param frame the locals, null outside of functions
     * @return the value, which lives as long as the stack, or something else, refers to it
     */
    public abstract HeapObject evaluate(@Nullable Frame frame);

    /** Evaluates the expression, leaves nothing, and tells whether the value counts as true. */
    public boolean test(@Nullable Frame frame) {
        HeapObject value = evaluate(frame);
        boolean truth = machine.specials().isTrue(site, value);
        mutator.drop();
        return truth;
    }
}
