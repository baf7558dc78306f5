package gccourse.minipy.nodes.statements;

import gccourse.heap.Frame;
import gccourse.minipy.nodes.Completion;
import gccourse.minipy.nodes.ExpressionNode;
import gccourse.minipy.nodes.StatementNode;
import gccourse.minipy.nodes.TargetNode;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Expression.ArithmeticOperator;
import gccourse.minipy.syntax.Site;
import org.jspecify.annotations.Nullable;

/** {@code target operator= value}. */
public final class AugmentedAssignmentNode extends StatementNode {
    private final TargetNode target;
    private final ExpressionNode value;
    private final TargetNode.UpdateOperator operator;

    public AugmentedAssignmentNode(
            Machine machine, Site site, TargetNode target, ArithmeticOperator operator, ExpressionNode value) {
        super(machine, site);
        this.target = target;
        this.value = value;
        this.operator = () -> {
            if (!machine.specials().arithmetic(site, operator, true)) {
                machine.arithmetic().update(site, operator);
            }
        };
    }

    @Override
    public Completion execute(@Nullable Frame frame) {
        target.update(frame, value, operator);
        return Completion.NORMAL;
    }
}
