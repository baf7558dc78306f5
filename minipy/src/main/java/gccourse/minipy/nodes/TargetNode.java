package gccourse.minipy.nodes;

import gccourse.heap.Frame;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Site;
import org.jspecify.annotations.Nullable;

/** A compiled target: what can be assigned to and deleted. */
public abstract class TargetNode extends Node {
    protected TargetNode(Machine machine, Site site) {
        super(machine, site);
    }

    /** Evaluates what the target needs, stores the top entry, and drops it. */
    public abstract void assign(@Nullable Frame frame);

    /** Replaces the target's value by what an operator makes of it and of another value, evaluated in between. */
    public abstract void update(@Nullable Frame frame, ExpressionNode value, UpdateOperator operator);

    /** {@code del target}. */
    public abstract void delete(@Nullable Frame frame);

    /** What stands in front of the {@code =} of an augmented assignment. */
    @FunctionalInterface
    public interface UpdateOperator {
        /** Replaces the two top entries, the old value and the other, by the new value. */
        void apply();
    }
}
