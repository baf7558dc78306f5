package gccourse.minipy.nodes.expressions;

import gccourse.heap.Frame;
import gccourse.minipy.nodes.ExpressionNode;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.runtime.PythonException;
import gccourse.minipy.syntax.Expression.ComparisonOperator;
import gccourse.minipy.syntax.ProgramError;
import gccourse.minipy.syntax.Site;
import org.jspecify.annotations.Nullable;

/** {@code left operator right}, where the operator compares. */
public final class ComparisonNode extends TruthNode {
    private final ExpressionNode left;
    private final ComparisonOperator operator;
    private final ExpressionNode right;

    public ComparisonNode(
            Machine machine, Site site, ExpressionNode left, ComparisonOperator operator, ExpressionNode right) {
        super(machine, site);
        this.left = left;
        this.operator = operator;
        this.right = right;
    }

    @Override
    public boolean test(@Nullable Frame frame) {
        int temporaries = mutator.temporaries();
        left.evaluate(frame);
        right.evaluate(frame);
        try {
            return machine.comparisons().apply(site, operator);
        } catch (PythonException | ProgramError thrown) {
            throw machine.exceptions().consumed(thrown, mutator.temporaries() - temporaries);
        }
    }
}
