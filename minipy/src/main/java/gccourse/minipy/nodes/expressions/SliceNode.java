package gccourse.minipy.nodes.expressions;

import gccourse.heap.Frame;
import gccourse.heap.HeapObject;
import gccourse.minipy.nodes.ExpressionNode;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Site;
import org.jspecify.annotations.Nullable;

/**
 * {@code container[start:stop:step]}.
 *
 * <p>CPython makes a slice of the bounds. It keeps one dead slice for reuse at all times, so that none is allocated here.
 */
public final class SliceNode extends ExpressionNode {
    private final ExpressionNode container;
    private final @Nullable ExpressionNode[] bounds;

    /** @param bounds start, stop and step; null for what is not written */
    public SliceNode(Machine machine, Site site, ExpressionNode container, @Nullable ExpressionNode[] bounds) {
        super(machine, site);
        this.container = container;
        this.bounds = bounds;
    }

    @Override
    public HeapObject evaluate(@Nullable Frame frame) {
        container.evaluate(frame);
        evaluateBounds(frame);
        return machine.slices().slice(site);
    }

    /** Pushes the container, for a target. */
    public HeapObject evaluateContainer(@Nullable Frame frame) {
        return container.evaluate(frame);
    }

    /** Pushes start, stop and step. */
    public void evaluateBounds(@Nullable Frame frame) {
        for (ExpressionNode bound : bounds) {
            if (bound == null) {
                machine.atoms().pushNone();
            } else {
                bound.evaluate(frame);
            }
        }
    }
}
