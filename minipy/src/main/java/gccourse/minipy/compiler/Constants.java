package gccourse.minipy.compiler;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.minipy.objects.ConstantTuple;
import gccourse.minipy.objects.Singleton;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.runtime.Numbers;
import gccourse.minipy.syntax.Expression;
import gccourse.minipy.syntax.Expression.ArithmeticOperator;
import gccourse.minipy.syntax.Expression.UnaryOperator;
import gccourse.minipy.syntax.ProgramError;
import gccourse.minipy.syntax.Site;
import gccourse.minipy.syntax.Source;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes constants, and computes those that CPython's compiler computes: signs, arithmetic and tuples of constants. */
final class Constants {
    /** As in CPython, a longer tuple is computed when the program comes to it. */
    private static final int MOST_ITEMS_COMPUTED_BEFOREHAND = 256;

    private static final int MOST_BITS_COMPUTED_BEFOREHAND = 128;

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

    /**
     * Returns the constant that CPython makes of a list or set display of constants that is only looked into: a tuple or
     * a frozenset; null if there is none.
     */
    @Nullable
    HeapObject ofDisplay(Site site, Expression display) {
        if (display instanceof Expression.ListDisplay list) {
            return list.items().stream().allMatch(Expression::isConstant)
                    ? of(new Expression.TupleDisplay(list.position(), list.items()))
                    : null;
        }
        return display instanceof Expression.SetDisplay set
                        && set.items().stream().allMatch(Expression::isConstant)
                ? frozenSet(site, set.items())
                : null;
    }

    /** Returns the immortal frozenset of constants; null if one of them cannot be computed. */
    @Nullable
    HeapObject frozenSet(Site site, List<Expression> items) {
        List<HeapObject> elements = new ArrayList<>();
        for (Expression item : items) {
            HeapObject element = of(item);
            if (element == null) {
                return null;
            }
            elements.add(element);
        }
        return machine.sets().constant(site, elements);
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
        if (expression instanceof Expression.Unary unary) {
            return fold(unary.operator(), number(fold(unary.operand())));
        }
        return expression instanceof Expression.Arithmetic arithmetic ? fold(arithmetic) : null;
    }

    private static @Nullable Object fold(UnaryOperator operator, @Nullable Object operand) {
        if (operand instanceof Double number) {
            return switch (operator) {
                case NEGATIVE -> -number;
                case POSITIVE -> number;
                case INVERT -> null;
            };
        }
        if (operand == null) {
            return null;
        }
        BigInteger number = bigInteger(operand);
        return Numbers.normal(
                switch (operator) {
                    case NEGATIVE -> number.negate();
                    case POSITIVE -> number;
                    case INVERT -> number.not();
                });
    }

    private static BigInteger bigInteger(Object number) {
        return number instanceof BigInteger large ? large : BigInteger.valueOf(((Number) number).longValue());
    }

    private @Nullable Object fold(Expression.Arithmetic arithmetic) {
        Object left = fold(arithmetic.left());
        Object right = fold(arithmetic.right());
        ArithmeticOperator operator = arithmetic.operator();
        if (left instanceof Boolean a && right instanceof Boolean b) {
            switch (operator) {
                case AND -> {
                    return a & b;
                }
                case OR -> {
                    return a | b;
                }
                case XOR -> {
                    return a ^ b;
                }
                default -> {}
            }
        }
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
            if (!(left instanceof Double) && !(right instanceof Double)) {
                if (isTooLarge(operator, left, right)) {
                    return null;
                }
                return left instanceof Long a && right instanceof Long b
                        ? Numbers.integers(here, operator, a, b)
                        : Numbers.integers(here, operator, bigInteger(left), bigInteger(right));
            }
            if (operator.ordinal() > ArithmeticOperator.POWER.ordinal()) {
                return null;
            }
            return Numbers.floatingPoint(here, operator, ((Number) left).doubleValue(), ((Number) right).doubleValue());
        } catch (ProgramError failsWhenRun) {
            return null;
        }
    }

    /** As in CPython, what needs more than 128 bits is computed when the program comes to it. */
    private static boolean isTooLarge(ArithmeticOperator operator, Object left, Object right) {
        BigInteger a = bigInteger(left);
        BigInteger b = bigInteger(right);
        return switch (operator) {
            case MULTIPLY -> a.bitLength() + b.bitLength() > MOST_BITS_COMPUTED_BEFOREHAND;
            case POWER ->
                b.signum() > 0 && (b.bitLength() > 31 || a.bitLength() * b.longValue() > MOST_BITS_COMPUTED_BEFOREHAND);
            case LEFT_SHIFT -> b.bitLength() > 31 || a.bitLength() + b.longValue() > MOST_BITS_COMPUTED_BEFOREHAND;
            default -> false;
        };
    }

    /** Returns an int or a Double as it is, a truth as the number that it is, and null for everything else. */
    private static @Nullable Object number(@Nullable Object value) {
        if (value instanceof Boolean truth) {
            return truth ? 1L : 0L;
        }
        return value instanceof Number ? value : null;
    }
}
