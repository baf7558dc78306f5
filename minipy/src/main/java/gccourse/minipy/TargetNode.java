package gccourse.minipy;

import gccourse.heap.Frame;
import org.jspecify.annotations.Nullable;

/** A compiled target: what can be assigned to and deleted. */
abstract class TargetNode extends Node {
    TargetNode(Site site) {
        super(site);
    }

    /** Evaluates what the target needs, stores the top entry, and drops it. */
    abstract void assign(@Nullable Frame frame);

    /** Replaces the target's value by what an operator makes of it and of another value, evaluated in between. */
    abstract void update(@Nullable Frame frame, ExpressionNode value, UpdateOperator operator);

    /** {@code del target}. */
    abstract void delete(@Nullable Frame frame);

    /** What stands in front of the {@code =} of an augmented assignment. */
    @FunctionalInterface
    interface UpdateOperator {
        /** Replaces the two top entries, the old value and the other, by the new value. */
        void apply();
    }
}
