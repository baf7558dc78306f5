package gccourse.minipy.nodes.expressions;

import gccourse.heap.Frame;
import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.minipy.nodes.ExpressionNode;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.runtime.PythonException;
import gccourse.minipy.syntax.Expression.ArithmeticOperator;
import gccourse.minipy.syntax.ProgramError;
import gccourse.minipy.syntax.Site;
import org.jspecify.annotations.Nullable;

/** {@code left operator right}, where the operator computes a value. */
public final class ArithmeticNode extends ExpressionNode {
    private final ExpressionNode left;
    private final ArithmeticOperator operator;
    private final ExpressionNode right;

    public ArithmeticNode(
            Machine machine, Site site, ExpressionNode left, ArithmeticOperator operator, ExpressionNode right) {
        super(machine, site);
        this.left = left;
        this.operator = operator;
        this.right = right;
    }

    @Override
    public HeapObject evaluate(@Nullable Frame frame) {
        int temporaries = mutator.temporaries();
        HeapObject one = left.evaluate(frame);
        HeapObject other = right.evaluate(frame);
        try {
            boolean special = one.kind() == Kind.INSTANCE || other.kind() == Kind.INSTANCE;
            return special && machine.specials().arithmetic(site, operator, false)
                    ? mutator.peek(0)
                    : machine.arithmetic().apply(site, operator);
        } catch (PythonException | ProgramError thrown) {
            throw machine.exceptions().consumed(thrown, mutator.temporaries() - temporaries);
        }
    }
}
