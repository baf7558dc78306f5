package gccourse.minipy.runtime;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import gccourse.minipy.objects.Atoms;
import gccourse.minipy.objects.Containers;
import gccourse.minipy.objects.Values;
import gccourse.minipy.syntax.Expression.ArithmeticOperator;
import gccourse.minipy.syntax.ProgramError;
import gccourse.minipy.syntax.Site;

/** The arithmetic operators: each takes its operands, the two top entries of the stack, and leaves its result in their place. */
public final class Arithmetic {
    private final Mutator mutator;
    private final Atoms atoms;
    private final Containers containers;
    private final Values values;

    Arithmetic(Mutator mutator, Atoms atoms, Containers containers, Values values) {
        this.mutator = mutator;
        this.atoms = atoms;
        this.containers = containers;
        this.values = values;
    }

    /** {@code left operator right}. */
    public HeapObject apply(Site site, ArithmeticOperator operator) {
        HeapObject right = mutator.peek(0);
        HeapObject left = mutator.peek(1);
        if (left.kind() == Kind.INT && right.kind() == Kind.INT || atoms.isInteger(left) && atoms.isInteger(right)) {
            long a = atoms.integer(left);
            long b = atoms.integer(right);
            dropOperands();
            return integers(site, operator, a, b);
        }
        if (atoms.isNumber(left) && atoms.isNumber(right)) {
            double a = atoms.number(left);
            double b = atoms.number(right);
            dropOperands();
            return atoms.push(Numbers.floatingPoint(site, operator, a, b));
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
    public HeapObject update(Site site, ArithmeticOperator operator) {
        HeapObject right = mutator.peek(0);
        HeapObject left = mutator.peek(1);
        if (left.kind() != Kind.LIST || operator == ArithmeticOperator.SUBTRACT) {
            return apply(site, operator);
        }
        if (operator != ArithmeticOperator.ADD) {
            throw site.leftOut("`" + operator.symbol() + "=` on a list");
        }
        if (right.kind() != Kind.LIST && right.kind() != Kind.TUPLE) {
            throw site.leftOut("`+=` of a list and a value of type '" + values.typeName(right) + "'");
        }
        int count = containers.size(right);
        for (int i = 0; i < count; i++) {
            mutator.addSlot(left, containers.item(right, i));
        }
        mutator.drop();
        return left;
    }

    /** Computes what two ints make: an int, a float for {@code /}. */
    private HeapObject integers(Site site, ArithmeticOperator operator, long a, long b) {
        return operator == ArithmeticOperator.DIVIDE
                ? atoms.push(Numbers.quotient(site, a, b))
                : atoms.push(Numbers.integer(site, operator, a, b));
    }

    private HeapObject concatenation(Site site, HeapObject left, HeapObject right) {
        if (left.kind() == Kind.STR) {
            if (right.kind() != Kind.STR) {
                throw site.error("TypeError: can only concatenate str (not \"" + values.typeName(right) + "\") to str");
            }
            String text = atoms.text(left) + atoms.text(right);
            dropOperands();
            return atoms.push(text);
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
        int leftSize = containers.size(left);
        int size = leftSize + containers.size(right);
        if (left.kind() == Kind.TUPLE && (leftSize == 0 || leftSize == size)) {
            return replaceOperands(leftSize == 0 ? right : left);
        }
        HeapObject result = mutator.allocate(left.kind(), size, left.kind().pythonName());
        for (int i = 0; i < size; i++) {
            mutator.setSlot(result, i, i < leftSize ? containers.item(left, i) : containers.item(right, i - leftSize));
        }
        mutator.dropBelowTop();
        mutator.dropBelowTop();
        return result;
    }

    private HeapObject repetition(Site site, HeapObject left, HeapObject right) {
        HeapObject sequence = isSequence(left) ? left : right;
        HeapObject times = sequence == left ? right : left;
        if (!isSequence(sequence)) {
            throw unsupported(site, "*", left, right);
        }
        if (!atoms.isInteger(times)) {
            throw site.error("TypeError: can't multiply sequence by non-int of type '" + values.typeName(times) + "'");
        }
        int count = (int) Math.max(0, Math.min(atoms.integer(times), Integer.MAX_VALUE));
        if (sequence.kind() == Kind.STR) {
            String text = atoms.text(sequence);
            checkSize(site, (long) text.length() * count);
            dropOperands();
            return atoms.push(text.repeat(count));
        }
        int size = containers.size(sequence);
        checkSize(site, (long) size * count);
        if (sequence.kind() == Kind.TUPLE && (count == 1 || size * count == 0)) {
            return replaceOperands(count == 1 ? sequence : containers.emptyTuple());
        }
        HeapObject result =
                mutator.allocate(sequence.kind(), size * count, sequence.kind().pythonName());
        for (int i = 0; i < size * count; i++) {
            mutator.setSlot(result, i, containers.item(sequence, i % size));
        }
        mutator.dropBelowTop();
        mutator.dropBelowTop();
        return result;
    }

    private static void checkSize(Site site, long size) {
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

    private ProgramError unsupported(Site site, String symbol, HeapObject left, HeapObject right) {
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
    public HeapObject negation(Site site) {
        HeapObject operand = mutator.peek(0);
        if (atoms.isInteger(operand)) {
            long value = atoms.integer(operand);
            if (value == Long.MIN_VALUE) {
                throw site.leftOut("A whole number of more than 64 bits");
            }
            mutator.drop();
            return atoms.push(-value);
        }
        if (operand.kind() == Kind.FLOAT) {
            double value = atoms.number(operand);
            mutator.drop();
            return atoms.push(-value);
        }
        throw site.error("TypeError: bad operand type for unary -: '" + values.typeName(operand) + "'");
    }
}
