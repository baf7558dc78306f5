package gccourse.minipy.nodes.targets;

import gccourse.heap.Frame;
import gccourse.heap.HeapObject;
import gccourse.minipy.nodes.ExpressionNode;
import gccourse.minipy.nodes.TargetNode;
import gccourse.minipy.nodes.expressions.SliceNode;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Site;
import org.jspecify.annotations.Nullable;

/** {@code container[start:stop:step]}. */
public final class SliceTargetNode extends TargetNode {
    private final SliceNode slice;

    public SliceTargetNode(Machine machine, Site site, SliceNode slice) {
        super(machine, site);
        this.slice = slice;
    }

    @Override
    public void assign(@Nullable Frame frame) {
        slice.evaluateContainer(frame);
        slice.evaluateBounds(frame);
        machine.slices().assign(site);
    }

    @Override
    public void update(@Nullable Frame frame, ExpressionNode value, UpdateOperator operator) {
        HeapObject on = slice.evaluateContainer(frame);
        slice.evaluateBounds(frame);
        HeapObject[] bounds = {mutator.peek(2), mutator.peek(1), mutator.peek(0)};
        mutator.push(on);
        for (HeapObject bound : bounds) {
            mutator.push(bound);
        }
        machine.slices().slice(site);
        value.evaluate(frame);
        operator.apply();
        // The new value lies on the container and its bounds; they are wanted the other way round.
        mutator.push(on);
        for (HeapObject bound : bounds) {
            mutator.push(bound);
        }
        machine.slices().assign(site);
        for (int i = 0; i < 1 + bounds.length; i++) {
            mutator.drop();
        }
    }

    @Override
    public void delete(@Nullable Frame frame) {
        slice.evaluateContainer(frame);
        slice.evaluateBounds(frame);
        machine.slices().delete(site);
    }
}
