package gccourse.minipy.nodes.targets;

import gccourse.heap.Frame;
import gccourse.heap.HeapObject;
import gccourse.minipy.nodes.ExpressionNode;
import gccourse.minipy.nodes.TargetNode;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Site;
import org.jspecify.annotations.Nullable;

/** {@code container[index]}. */
public final class SubscriptTargetNode extends TargetNode {
    private final ExpressionNode container;
    private final ExpressionNode index;

    public SubscriptTargetNode(Machine machine, Site site, ExpressionNode container, ExpressionNode index) {
        super(machine, site);
        this.container = container;
        this.index = index;
    }

    /** The old value goes first, then the entry of the value, then that of the container; the index is an atom. */
    @Override
    public void assign(@Nullable Frame frame) {
        HeapObject value = mutator.peek(0);
        HeapObject on = container.evaluate(frame);
        HeapObject at = index.evaluate(frame);
        machine.items().setItem(site, on, at, value);
        mutator.drop();
        mutator.dropBelowTop();
        mutator.drop();
    }

    @Override
    public void update(@Nullable Frame frame, ExpressionNode value, UpdateOperator operator) {
        HeapObject on = container.evaluate(frame);
        HeapObject at = index.evaluate(frame);
        mutator.push(on);
        mutator.push(at);
        machine.items().item(site);
        value.evaluate(frame);
        operator.apply();
        machine.items().setItem(site, on, at, mutator.peek(0));
        mutator.drop();
        mutator.drop();
        mutator.drop();
    }

    @Override
    public void delete(@Nullable Frame frame) {
        HeapObject on = container.evaluate(frame);
        HeapObject at = index.evaluate(frame);
        machine.items().deleteItem(site, on, at);
        mutator.drop();
        mutator.drop();
    }
}
