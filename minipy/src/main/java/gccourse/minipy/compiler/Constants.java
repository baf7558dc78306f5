package gccourse.minipy.compiler;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.minipy.objects.ConstantTuple;
import gccourse.minipy.objects.Singleton;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.runtime.Numbers;
import gccourse.minipy.syntax.Expression;
import gccourse.minipy.syntax.Expression.ArithmeticOperator;
import gccourse.minipy.syntax.ProgramError;
import gccourse.minipy.syntax.Site;
import gccourse.minipy.syntax.Source;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes constants, and computes those that CPython's compiler computes: signs, arithmetic and tuples of constants. */
final class Constants {
    /** As in CPython, a longer tuple is computed when the program comes to it. */
    private static final int MOST_ITEMS_COMPUTED_BEFOREHAND = 256;

    private final Machine machine;
    private final Source source;

    Constants(Machine machine, Source source) {
        this.machine = machine;
        this.source = source;
    }

    /** Returns the immortal object of a constant expression; null if computing it fails, as it will when it is run. */
    @Nullable
    HeapObject of(Expression expression) {
        List<HeapObject> items = constantItems(expression);
        if (items != null) {
            return items.isEmpty()
                    ? machine.containers().emptyTuple()
                    : machine.mutator().immortal(Kind.TUPLE, new ConstantTuple(List.copyOf(items)));
        }
        Object value = fold(expression);
        if (value instanceof Boolean truth) {
            return machine.atoms().of(truth);
        }
        if (value == Singleton.NONE) {
            return machine.atoms().none();
        }
        return value == null ? null : machine.atoms().constant(value);
    }

    /** Computes the items of a constant tuple, also of a sum or a multiple of such; null if it is none. */
    private @Nullable List<HeapObject> constantItems(Expression expression) {
        List<HeapObject> items = new ArrayList<>();
        if (expression instanceof Expression.TupleDisplay tuple) {
            for (Expression item : tuple.items()) {
                HeapObject value = of(item);
                if (value == null) {
                    return null;
                }
                items.add(value);
            }
            return items;
        }
        if (!(expression instanceof Expression.Arithmetic arithmetic)) {
            return null;
        }
        List<HeapObject> left = constantItems(arithmetic.left());
        List<HeapObject> right = constantItems(arithmetic.right());
        if (arithmetic.operator() == ArithmeticOperator.ADD && left != null && right != null) {
            items.addAll(left);
            items.addAll(right);
            return items;
        }
        List<HeapObject> repeated = left != null ? left : right;
        Object times = number(fold(left != null ? arithmetic.right() : arithmetic.left()));
        if (arithmetic.operator() != ArithmeticOperator.MULTIPLY
                || repeated == null
                || !(times instanceof Long count)
                || count < 0
                || !repeated.isEmpty() && count > MOST_ITEMS_COMPUTED_BEFOREHAND / repeated.size()) {
            return null;
        }
        for (long i = 0; i < count && !repeated.isEmpty(); i++) {
            items.addAll(repeated);
        }
        return items;
    }

    /** Computes a constant: a number, string, truth or {@link Singleton#NONE}; null if that is not possible. */
    private @Nullable Object fold(Expression expression) {
        if (expression instanceof Expression.IntegerLiteral literal) {
            return literal.value();
        }
        if (expression instanceof Expression.FloatLiteral literal) {
            return literal.value();
        }
        if (expression instanceof Expression.StringLiteral literal) {
            return literal.value();
        }
        if (expression instanceof Expression.BooleanLiteral literal) {
            return literal.value();
        }
        if (expression instanceof Expression.NoneLiteral) {
            return Singleton.NONE;
        }
        if (expression instanceof Expression.Negation negation) {
            Object operand = number(fold(negation.operand()));
            if (operand instanceof Long number && number != Long.MIN_VALUE) {
                return -number;
            }
            return operand instanceof Double number ? -number : null;
        }
        return expression instanceof Expression.Arithmetic arithmetic ? fold(arithmetic) : null;
    }

    private @Nullable Object fold(Expression.Arithmetic arithmetic) {
        Object left = fold(arithmetic.left());
        Object right = fold(arithmetic.right());
        ArithmeticOperator operator = arithmetic.operator();
        if (left instanceof String a && right instanceof String b) {
            return operator == ArithmeticOperator.ADD ? a + b : null;
        }
        left = number(left);
        right = number(right);
        if (left == null || right == null) {
            return null;
        }
        Site here = new Site(source, arithmetic.position());
        try {
            if (left instanceof Long a && right instanceof Long b) {
                return operator == ArithmeticOperator.DIVIDE
                        ? (Object) Numbers.quotient(here, a, b)
                        : (Object) Numbers.integer(here, operator, a, b);
            }
            return Numbers.floatingPoint(here, operator, ((Number) left).doubleValue(), ((Number) right).doubleValue());
        } catch (ProgramError failsWhenRun) {
            return null;
        }
    }

    /** Returns a Long or a Double as it is, a truth as the number that it is, and null for everything else. */
    private static @Nullable Object number(@Nullable Object value) {
        if (value instanceof Boolean truth) {
            return truth ? 1L : 0L;
        }
        return value instanceof Number ? value : null;
    }
}
