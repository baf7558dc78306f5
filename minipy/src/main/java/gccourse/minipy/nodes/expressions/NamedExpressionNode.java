package gccourse.minipy.nodes.expressions;

import gccourse.heap.Frame;
import gccourse.heap.HeapObject;
import gccourse.minipy.nodes.ExpressionNode;
import gccourse.minipy.nodes.TargetNode;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Site;
import org.jspecify.annotations.Nullable;

/** {@code target := value}. */
public final class NamedExpressionNode extends ExpressionNode {
    private final TargetNode target;
    private final ExpressionNode value;

    public NamedExpressionNode(Machine machine, Site site, TargetNode target, ExpressionNode value) {
        super(machine, site);
        this.target = target;
        this.value = value;
    }

    @Override
    public HeapObject evaluate(@Nullable Frame frame) {
        HeapObject result = value.evaluate(frame);
        mutator.push(result);
        target.assign(frame);
        return result;
    }
}
