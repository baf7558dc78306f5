package gccourse.minipy.nodes;

import gccourse.heap.Frame;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Site;
import org.jspecify.annotations.Nullable;

/** A compiled statement. */
public abstract class StatementNode extends Node {
    protected StatementNode(Machine machine, Site site) {
        super(machine, site);
    }

    /**
     * Executes the statement. The mutator's stack is as it was afterwards, but for the value after a return.
     *
     * @param frame the locals, null outside of functions
     */
    public abstract Completion execute(@Nullable Frame frame);
}
