package gccourse.minipy.nodes.expressions;

import gccourse.heap.Frame;
import gccourse.heap.HeapObject;
import gccourse.minipy.nodes.ExpressionNode;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Expression.UnaryOperator;
import gccourse.minipy.syntax.Site;
import org.jspecify.annotations.Nullable;

/** {@code -operand}, {@code +operand}, {@code ~operand}. */
public final class UnaryNode extends ExpressionNode {
    private final UnaryOperator operator;
    private final ExpressionNode operand;

    public UnaryNode(Machine machine, Site site, UnaryOperator operator, ExpressionNode operand) {
        super(machine, site);
        this.operator = operator;
        this.operand = operand;
    }

    @Override
    public HeapObject evaluate(@Nullable Frame frame) {
        operand.evaluate(frame);
        String name = switch (operator) {
            case NEGATIVE -> "__neg__";
            case POSITIVE -> "__pos__";
            case INVERT -> "__invert__";
        };
        return machine.specials().unary(site, name)
                ? mutator.peek(0)
                : machine.arithmetic().unary(site, operator);
    }
}
