package gccourse.minipy.runtime;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import gccourse.minipy.objects.Atoms;
import gccourse.minipy.objects.Containers;
import gccourse.minipy.objects.Values;
import gccourse.minipy.syntax.Expression.ArithmeticOperator;
import gccourse.minipy.syntax.Site;

/** The arithmetic operators: each takes its operands, the two top entries of the stack, and leaves its result in their place. */
public final class Arithmetic {
    /** So many items a repetition may make, and no more. */
    private static final int LONGEST = 100_000_000;

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
        return apply(site, operator, "");
    }

    /** {@code left operator= right}: a list grows in place. */
    public HeapObject update(Site site, ArithmeticOperator operator) {
        HeapObject right = mutator.peek(0);
        HeapObject left = mutator.peek(1);
        if (left.kind() == Kind.LIST && operator == ArithmeticOperator.ADD) {
            return extend(site, left, right);
        }
        if (left.kind() == Kind.LIST && operator == ArithmeticOperator.MULTIPLY && atoms.isInteger(right)) {
            throw site.leftOut("`*=` on a list");
        }
        return apply(site, operator, "=");
    }

    private HeapObject extend(Site site, HeapObject list, HeapObject by) {
        switch (by.kind()) {
            case LIST, TUPLE -> {
                int count = containers.size(by);
                for (int i = 0; i < count; i++) {
                    mutator.addSlot(list, containers.item(by, i));
                }
                mutator.drop();
                return list;
            }
            case DICT, STR -> throw site.leftOut("`+=` of a list and a value of type '" + values.typeName(by) + "'");
            default -> throw site.error("TypeError: '" + values.typeName(by) + "' object is not iterable");
        }
    }

    /** @param suffix what stands behind the operator's sign in the program: nothing, or a {@code =} */
    private HeapObject apply(Site site, ArithmeticOperator operator, String suffix) {
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
        if (operator == ArithmeticOperator.ADD && isSequence(left)) {
            return concatenation(site, left, right);
        }
        if (operator == ArithmeticOperator.MULTIPLY && (isSequence(left) || isSequence(right))) {
            return repetition(site, left, right);
        }
        if (operator == ArithmeticOperator.MODULO && left.kind() == Kind.STR) {
            throw site.leftOut("Formatting with `%`");
        }
        throw site.error("TypeError: unsupported operand type(s) for " + operator.symbol() + suffix + ": '"
                + values.typeName(left) + "' and '" + values.typeName(right) + "'");
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
        if (!atoms.isInteger(times)) {
            throw site.error("TypeError: can't multiply sequence by non-int of type '" + values.typeName(times) + "'");
        }
        if (sequence.kind() == Kind.STR) {
            String text = atoms.text(sequence);
            int count = count(site, text.length(), atoms.integer(times));
            dropOperands();
            return atoms.push(text.repeat(count));
        }
        int size = containers.size(sequence);
        int count = count(site, size, atoms.integer(times));
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

    /** Returns how often a sequence is to be repeated: a negative number means not at all. */
    private static int count(Site site, int size, long times) {
        if (size == 0 || times <= 0) {
            return 0;
        }
        if (times > LONGEST / size) {
            throw site.error(
                    "MemoryError: a sequence of " + size + " items, " + times + " times, is too long for this course");
        }
        return (int) times;
    }

    private static boolean isSequence(HeapObject value) {
        return switch (value.kind()) {
            case STR, LIST, TUPLE -> true;
            default -> false;
        };
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
