package gccourse.minipy.nodes.expressions;

import gccourse.heap.Frame;
import gccourse.heap.HeapObject;
import gccourse.minipy.nodes.ExpressionNode;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Site;
import org.jspecify.annotations.Nullable;

/** {@code -operand}. */
public final class NegationNode extends ExpressionNode {
    private final ExpressionNode operand;

    public NegationNode(Machine machine, Site site, ExpressionNode operand) {
        super(machine, site);
        this.operand = operand;
    }

    @Override
    public HeapObject evaluate(@Nullable Frame frame) {
        operand.evaluate(frame);
        return machine.arithmetic().negation(site);
    }
}
