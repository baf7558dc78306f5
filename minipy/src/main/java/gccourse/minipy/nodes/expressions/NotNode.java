package gccourse.minipy.nodes.expressions;

import gccourse.heap.Frame;
import gccourse.minipy.nodes.ExpressionNode;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Site;
import org.jspecify.annotations.Nullable;

/** {@code not operand}. */
public final class NotNode extends TruthNode {
    private final ExpressionNode operand;

    public NotNode(Machine machine, Site site, ExpressionNode operand) {
        super(machine, site);
        this.operand = operand;
    }

    @Override
    public boolean test(@Nullable Frame frame) {
        return !operand.test(frame);
    }
}
