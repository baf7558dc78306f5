package gccourse.minipy.nodes.expressions;

import gccourse.heap.Frame;
import gccourse.heap.HeapObject;
import gccourse.minipy.nodes.ExpressionNode;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Site;
import org.jspecify.annotations.Nullable;

/** {@code container[index]}. */
public final class SubscriptNode extends ExpressionNode {
    private final ExpressionNode container;
    private final ExpressionNode index;

    public SubscriptNode(Machine machine, Site site, ExpressionNode container, ExpressionNode index) {
        super(machine, site);
        this.container = container;
        this.index = index;
    }

    @Override
    public HeapObject evaluate(@Nullable Frame frame) {
        container.evaluate(frame);
        index.evaluate(frame);
        return machine.items().item(site);
    }
}
