package gccourse.minipy;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import gccourse.minipy.syntax.Expression.ArithmeticOperator;
import gccourse.minipy.syntax.Expression.ComparisonOperator;
import gccourse.minipy.syntax.ProgramError;

/** The operators: each takes its operands, the two top entries of the stack, and leaves its result in their place. */
final class Operations {
    /** Containers inside one another are compared so deep and no deeper. */
    private static final int DEEPEST = 200;

    private final Mutator mutator;
    private final Values values;

    Operations(Mutator mutator, Values values) {
        this.mutator = mutator;
        this.values = values;
    }

    // ---- arithmetic

    /** {@code left operator right}. */
    HeapObject arithmetic(Node site, ArithmeticOperator operator) {
        HeapObject right = mutator.peek(0);
        HeapObject left = mutator.peek(1);
        if (left.kind() == Kind.INT && right.kind() == Kind.INT || values.isInteger(left) && values.isInteger(right)) {
            long a = values.integer(left);
            long b = values.integer(right);
            dropOperands();
            return integers(site, operator, a, b);
        }
        if (values.isNumber(left) && values.isNumber(right)) {
            double a = values.number(left);
            double b = values.number(right);
            dropOperands();
            return values.push(floats(site, operator, a, b));
        }
        return switch (operator) {
            case ADD -> concatenation(site, left, right);
            case MULTIPLY -> repetition(site, left, right);
            default -> {
                if (operator == ArithmeticOperator.MODULO && left.kind() == Kind.STR) {
                    throw site.leftOut("Formatting with `%`");
                }
                throw unsupported(site, operator.symbol(), left, right);
            }
        };
    }

    /** {@code left operator= right}: a list grows in place. */
    HeapObject update(Node site, ArithmeticOperator operator) {
        HeapObject right = mutator.peek(0);
        HeapObject left = mutator.peek(1);
        if (left.kind() != Kind.LIST || operator == ArithmeticOperator.SUBTRACT) {
            return arithmetic(site, operator);
        }
        if (operator != ArithmeticOperator.ADD) {
            throw site.leftOut("`" + operator.symbol() + "=` on a list");
        }
        if (right.kind() != Kind.LIST && right.kind() != Kind.TUPLE) {
            throw site.leftOut("`+=` of a list and a value of type '" + values.typeName(right) + "'");
        }
        int count = values.size(right);
        for (int i = 0; i < count; i++) {
            mutator.addSlot(left, values.item(right, i));
        }
        mutator.drop();
        return left;
    }

    /** Computes what two ints make: an int, a float for {@code /}. */
    private HeapObject integers(Node site, ArithmeticOperator operator, long a, long b) {
        return operator == ArithmeticOperator.DIVIDE
                ? values.push(quotient(site, a, b))
                : values.push(integer(site, operator, a, b));
    }

    static double quotient(Node site, long a, long b) {
        if (b == 0) {
            throw site.error("ZeroDivisionError: division by zero");
        }
        return (double) a / b;
    }

    static long integer(Node site, ArithmeticOperator operator, long a, long b) {
        try {
            return switch (operator) {
                case ADD -> Math.addExact(a, b);
                case SUBTRACT -> Math.subtractExact(a, b);
                case MULTIPLY -> Math.multiplyExact(a, b);
                case FLOOR_DIVIDE -> {
                    if (b == 0) {
                        throw site.error("ZeroDivisionError: integer division or modulo by zero");
                    }
                    yield b == -1 ? Math.negateExact(a) : Math.floorDiv(a, b);
                }
                case MODULO -> {
                    if (b == 0) {
                        throw site.error("ZeroDivisionError: integer modulo by zero");
                    }
                    yield Math.floorMod(a, b);
                }
                case DIVIDE -> throw new IllegalArgumentException("`/` makes a float");
            };
        } catch (ArithmeticException tooLarge) {
            throw site.leftOut("A whole number of more than 64 bits");
        }
    }

    static double floats(Node site, ArithmeticOperator operator, double a, double b) {
        return switch (operator) {
            case ADD -> a + b;
            case SUBTRACT -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> {
                if (b == 0) {
                    throw site.error("ZeroDivisionError: float division by zero");
                }
                yield a / b;
            }
            case FLOOR_DIVIDE -> {
                if (b == 0) {
                    throw site.error("ZeroDivisionError: float floor division by zero");
                }
                yield Math.floor((a - modulo(a, b)) / b + 0.5);
            }
            case MODULO -> {
                if (b == 0) {
                    throw site.error("ZeroDivisionError: float modulo");
                }
                yield modulo(a, b);
            }
        };
    }

    /** The remainder that has the sign of the divisor. */
    private static double modulo(double a, double b) {
        double remainder = a % b;
        if (remainder == 0) {
            return Math.copySign(0, b);
        }
        return remainder < 0 == b < 0 ? remainder : remainder + b;
    }

    private HeapObject concatenation(Node site, HeapObject left, HeapObject right) {
        if (left.kind() == Kind.STR) {
            if (right.kind() != Kind.STR) {
                throw site.error("TypeError: can only concatenate str (not \"" + values.typeName(right) + "\") to str");
            }
            String text = values.text(left) + values.text(right);
            dropOperands();
            return values.push(text);
        }
        boolean sequence = left.kind() == Kind.LIST || left.kind() == Kind.TUPLE;
        if (!sequence) {
            throw unsupported(site, "+", left, right);
        }
        if (right.kind() != left.kind()) {
            String type = values.typeName(left);
            throw site.error(
                    "TypeError: can only concatenate " + type + " (not \"" + values.typeName(right) + "\") to " + type);
        }
        int leftSize = values.size(left);
        int size = leftSize + values.size(right);
        if (left.kind() == Kind.TUPLE && (leftSize == 0 || leftSize == size)) {
            return replaceOperands(leftSize == 0 ? right : left);
        }
        HeapObject result = mutator.allocate(left.kind(), size, left.kind().pythonName());
        for (int i = 0; i < size; i++) {
            mutator.setSlot(result, i, i < leftSize ? values.item(left, i) : values.item(right, i - leftSize));
        }
        mutator.dropBelowTop();
        mutator.dropBelowTop();
        return result;
    }

    private HeapObject repetition(Node site, HeapObject left, HeapObject right) {
        HeapObject sequence = isSequence(left) ? left : right;
        HeapObject times = sequence == left ? right : left;
        if (!isSequence(sequence)) {
            throw unsupported(site, "*", left, right);
        }
        if (!values.isInteger(times)) {
            throw site.error("TypeError: can't multiply sequence by non-int of type '" + values.typeName(times) + "'");
        }
        int count = (int) Math.max(0, Math.min(values.integer(times), Integer.MAX_VALUE));
        if (sequence.kind() == Kind.STR) {
            String text = values.text(sequence);
            checkSize(site, (long) text.length() * count);
            dropOperands();
            return values.push(text.repeat(count));
        }
        int size = values.size(sequence);
        checkSize(site, (long) size * count);
        if (sequence.kind() == Kind.TUPLE && (count == 1 || size * count == 0)) {
            return replaceOperands(count == 1 ? sequence : values.emptyTuple);
        }
        HeapObject result =
                mutator.allocate(sequence.kind(), size * count, sequence.kind().pythonName());
        for (int i = 0; i < size * count; i++) {
            mutator.setSlot(result, i, values.item(sequence, i % size));
        }
        mutator.dropBelowTop();
        mutator.dropBelowTop();
        return result;
    }

    private static void checkSize(Node site, long size) {
        if (size > 100_000_000) {
            throw site.error("MemoryError: a sequence of " + size + " items is too large for this course");
        }
    }

    private static boolean isSequence(HeapObject value) {
        return switch (value.kind()) {
            case STR, LIST, TUPLE -> true;
            default -> false;
        };
    }

    private ProgramError unsupported(Node site, String symbol, HeapObject left, HeapObject right) {
        return site.error("TypeError: unsupported operand type(s) for " + symbol + ": '" + values.typeName(left)
                + "' and '" + values.typeName(right) + "'");
    }

    /** A tuple cannot change, so an operand is the result if it would be equal to it. */
    private HeapObject replaceOperands(HeapObject result) {
        mutator.push(result);
        mutator.dropBelowTop();
        mutator.dropBelowTop();
        return result;
    }

    private void dropOperands() {
        mutator.dropBelowTop();
        mutator.drop();
    }

    /** {@code -operand}. */
    HeapObject negation(Node site) {
        HeapObject operand = mutator.peek(0);
        if (values.isInteger(operand)) {
            long value = values.integer(operand);
            if (value == Long.MIN_VALUE) {
                throw site.leftOut("A whole number of more than 64 bits");
            }
            mutator.drop();
            return values.push(-value);
        }
        if (operand.kind() == Kind.FLOAT) {
            double value = values.number(operand);
            mutator.drop();
            return values.push(-value);
        }
        throw site.error("TypeError: bad operand type for unary -: '" + values.typeName(operand) + "'");
    }

    // ---- comparisons

    /** Compares the two top entries and drops them, the left one first. */
    boolean comparison(Node site, ComparisonOperator operator) {
        HeapObject right = mutator.peek(0);
        HeapObject left = mutator.peek(1);
        boolean result = switch (operator) {
            case IS -> left == right;
            case IS_NOT -> left != right;
            case EQUAL -> equal(site, left, right, 0);
            case NOT_EQUAL -> !equal(site, left, right, 0);
            case IN -> contains(site, right, left);
            case NOT_IN -> !contains(site, right, left);
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> ordered(site, operator, left, right);
        };
        dropOperands();
        return result;
    }

    private boolean ordered(Node site, ComparisonOperator operator, HeapObject left, HeapObject right) {
        if (values.isInteger(left) && values.isInteger(right)) {
            return holds(operator, Long.compare(values.integer(left), values.integer(right)));
        }
        if (values.isNumber(left) && values.isNumber(right)) {
            double a = values.number(left);
            double b = values.number(right);
            return switch (operator) {
                case LESS -> a < b;
                case LESS_OR_EQUAL -> a <= b;
                case GREATER -> a > b;
                default -> a >= b;
            };
        }
        if (left.kind() == Kind.STR && right.kind() == Kind.STR) {
            return holds(operator, values.text(left).compareTo(values.text(right)));
        }
        if (left.kind() == right.kind() && (left.kind() == Kind.LIST || left.kind() == Kind.TUPLE)) {
            throw site.leftOut("The order of lists and tuples (`" + operator.symbol() + "`)");
        }
        throw site.error("TypeError: '" + operator.symbol() + "' not supported between instances of '"
                + values.typeName(left) + "' and '" + values.typeName(right) + "'");
    }

    private static boolean holds(ComparisonOperator operator, int order) {
        return switch (operator) {
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            default -> order >= 0;
        };
    }

    /** Tells whether a container holds a value, or a string another. */
    private boolean contains(Node site, HeapObject container, HeapObject value) {
        return switch (container.kind()) {
            case LIST, TUPLE -> indexOf(site, container, value) >= 0;
            case DICT -> values.value(container, values.key(site, value)) != null;
            case STR -> {
                if (value.kind() != Kind.STR) {
                    throw site.error(
                            "TypeError: 'in <string>' requires string as left operand, not " + values.typeName(value));
                }
                yield values.text(container).contains(values.text(value));
            }
            default ->
                throw site.error("TypeError: argument of type '" + values.typeName(container) + "' is not iterable");
        };
    }

    /** Returns the first index of a list or tuple at which an equal item is, -1 if there is none. */
    int indexOf(Node site, HeapObject sequence, HeapObject value) {
        for (int i = 0; i < values.size(sequence); i++) {
            if (equal(site, values.item(sequence, i), value, 0)) {
                return i;
            }
        }
        return -1;
    }

    private boolean equal(Node site, HeapObject left, HeapObject right, int depth) {
        if (left == right) {
            return left.kind() != Kind.FLOAT || depth > 0 || !Double.isNaN(values.number(left));
        }
        if (values.isInteger(left) && values.isInteger(right)) {
            return values.integer(left) == values.integer(right);
        }
        if (values.isNumber(left) && values.isNumber(right)) {
            return values.number(left) == values.number(right);
        }
        if (left.kind() != right.kind()) {
            return false;
        }
        if (depth == DEEPEST) {
            throw site.error("RecursionError: maximum recursion depth exceeded in comparison"
                    + " (this course compares " + DEEPEST + " containers inside one another, and no more)");
        }
        return switch (left.kind()) {
            case STR -> values.text(left).equals(values.text(right));
            case LIST, TUPLE -> equalItems(site, left, right, depth);
            case DICT -> equalEntries(site, left, right, depth);
            case METHOD -> throw site.leftOut("The comparison of methods");
            case WEAK_REFERENCE -> throw site.leftOut("The comparison of weak references");
            default -> false;
        };
    }

    private boolean equalItems(Node site, HeapObject left, HeapObject right, int depth) {
        int size = values.size(left);
        if (size != values.size(right)) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            if (!equal(site, values.item(left, i), values.item(right, i), depth + 1)) {
                return false;
            }
        }
        return true;
    }

    private boolean equalEntries(Node site, HeapObject left, HeapObject right, int depth) {
        DictKeys keys = (DictKeys) mutator.payload(left);
        if (keys.size() != values.size(right)) {
            return false;
        }
        for (int i = 0; i < keys.count(); i++) {
            Object key = keys.key(i);
            if (key != null) {
                HeapObject mine = mutator.slot(left, i);
                HeapObject other = values.value(right, key);
                if (mine == null || other == null || !equal(site, mine, other, depth + 1)) {
                    return false;
                }
            }
        }
        return true;
    }
}
