package gccourse.minipy.nodes.statements;

import gccourse.heap.Frame;
import gccourse.minipy.nodes.Completion;
import gccourse.minipy.nodes.ExpressionNode;
import gccourse.minipy.nodes.StatementNode;
import gccourse.minipy.nodes.TargetNode;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Site;
import org.jspecify.annotations.Nullable;

/** {@code a, b = x, y}: no tuple is made, the values change places on the stack. */
public final class PairAssignmentNode extends StatementNode {
    private final ExpressionNode firstValue;
    private final ExpressionNode secondValue;
    private final boolean secondFirst;
    private final TargetNode first;
    private final TargetNode second;

    public PairAssignmentNode(
            Machine machine,
            Site site,
            ExpressionNode firstValue,
            ExpressionNode secondValue,
            boolean secondFirst,
            TargetNode first,
            TargetNode second) {
        super(machine, site);
        this.firstValue = firstValue;
        this.secondValue = secondValue;
        this.secondFirst = secondFirst;
        this.first = first;
        this.second = second;
    }

    @Override
    public Completion execute(@Nullable Frame frame) {
        firstValue.evaluate(frame);
        secondValue.evaluate(frame);
        if (secondFirst) {
            second.assign(frame);
            first.assign(frame);
        } else {
            mutator.swap();
            first.assign(frame);
            second.assign(frame);
        }
        return Completion.NORMAL;
    }
}
