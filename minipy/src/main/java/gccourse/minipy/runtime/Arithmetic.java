package gccourse.minipy.runtime;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import gccourse.minipy.objects.Atoms;
import gccourse.minipy.objects.Containers;
import gccourse.minipy.objects.DictKeys;
import gccourse.minipy.objects.Values;
import gccourse.minipy.syntax.Expression.ArithmeticOperator;
import gccourse.minipy.syntax.Expression.UnaryOperator;
import gccourse.minipy.syntax.Site;
import java.math.BigInteger;
import java.util.Objects;

/** The arithmetic operators: each takes its operands, the two top entries of the stack, and leaves its result in their place. */
public final class Arithmetic {
    /** So many items a repetition may make, and no more. */
    private static final int LONGEST = 100_000_000;

    private final Mutator mutator;
    private final Atoms atoms;
    private final Containers containers;
    private final Values values;
    private final Sets sets;
    private final Iterators iterators;
    private final PercentFormats percents;

    Arithmetic(
            Mutator mutator,
            Atoms atoms,
            Containers containers,
            Values values,
            Sets sets,
            Iterators iterators,
            PercentFormats percents) {
        this.sets = sets;
        this.iterators = iterators;
        this.percents = percents;
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
            return repeatInPlace(site, left, right);
        }
        if (left.kind() == Kind.SET && Sets.isSet(right) && sets.change(site, operator, left, right)) {
            return left;
        }
        if (left.kind() == Kind.DICT && right.kind() == Kind.DICT && operator == ArithmeticOperator.OR) {
            merge(left, right);
            mutator.drop();
            return left;
        }
        return apply(site, operator, "=");
    }

    /** Adds the entries of one dict to another. */
    public void merge(HeapObject to, HeapObject from) {
        DictKeys keys = containers.keys(from);
        for (int i = 0; i < keys.count(); i++) {
            HeapObject value = containers.entryValue(from, i);
            if (value != null) {
                containers.setEntry(to, Objects.requireNonNull(keys.key(i)), value);
            }
        }
    }

    private HeapObject repeatInPlace(Site site, HeapObject list, HeapObject times) {
        int size = containers.size(list);
        int count = count(site, size, atoms.integer(times));
        if (count == 0) {
            mutator.clearSlots(list);
        }
        for (int i = size; i < size * count; i++) {
            mutator.addSlot(list, containers.item(list, i % size));
        }
        mutator.drop();
        return list;
    }

    /** Adds the items of an iterable, the top entry, to the list below it, and drops the iterable. */
    public HeapObject extend(Site site, HeapObject list, HeapObject by) {
        if (by.kind() == Kind.LIST || by.kind() == Kind.TUPLE) {
            int count = containers.size(by);
            for (int i = 0; i < count; i++) {
                mutator.addSlot(list, containers.item(by, i));
            }
            mutator.drop();
            return list;
        }
        HeapObject iterator = iterators.iterator(site);
        iterators.askForLength(by);
        while (iterators.next(site, iterator)) {
            mutator.addSlot(list, mutator.peek(0));
            mutator.drop();
        }
        mutator.drop();
        return list;
    }

    /** @param suffix what stands behind the operator's sign in the program: nothing, or a {@code =} */
    private HeapObject apply(Site site, ArithmeticOperator operator, String suffix) {
        HeapObject right = mutator.peek(0);
        HeapObject left = mutator.peek(1);
        if (atoms.isLong(left) && atoms.isLong(right)) {
            if (left.kind() == Kind.BOOL && right.kind() == Kind.BOOL && isBitwise(operator)) {
                return truths(operator, left, right);
            }
            long a = atoms.integer(left);
            long b = atoms.integer(right);
            dropOperands();
            return push(Numbers.integers(site, operator, a, b));
        }
        if (atoms.isInteger(left) && atoms.isInteger(right)) {
            BigInteger a = atoms.bigInteger(left);
            BigInteger b = atoms.bigInteger(right);
            dropOperands();
            return push(Numbers.integers(site, operator, a, b));
        }
        if (atoms.isNumber(left) && atoms.isNumber(right) && !isBits(operator)) {
            double a = number(site, left);
            double b = number(site, right);
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
            String text = percents.format(site, atoms.text(left), right);
            dropOperands();
            return atoms.push(text);
        }
        if (Sets.isSet(left) && Sets.isSet(right)) {
            HeapObject result = sets.combine(site, operator, left, right);
            if (result != null) {
                return result;
            }
        }
        if (left.kind() == Kind.DICT && right.kind() == Kind.DICT && operator == ArithmeticOperator.OR) {
            HeapObject result = containers.dict();
            merge(result, left);
            merge(result, right);
            mutator.dropBelowTop();
            mutator.dropBelowTop();
            return result;
        }
        throw site.error("TypeError: unsupported operand type(s) for " + sign(operator, suffix) + ": '"
                + values.typeName(left) + "' and '" + values.typeName(right) + "'");
    }

    private static String sign(ArithmeticOperator operator, String suffix) {
        boolean power = operator == ArithmeticOperator.POWER && suffix.isEmpty();
        return power ? "** or pow()" : operator.symbol() + suffix;
    }

    private HeapObject push(Number number) {
        if (number instanceof Long small) {
            return atoms.push(small.longValue());
        }
        return number instanceof BigInteger large ? atoms.push(large) : atoms.push(number.doubleValue());
    }

    /** Returns the float that a number is in arithmetic with a float. */
    private double number(Site site, HeapObject value) {
        double number = atoms.number(value);
        if (value.kind() == Kind.INT && Double.isInfinite(number)) {
            throw site.error("OverflowError: int too large to convert to float");
        }
        return number;
    }

    private static boolean isBitwise(ArithmeticOperator operator) {
        return switch (operator) {
            case AND, OR, XOR -> true;
            default -> false;
        };
    }

    private static boolean isBits(ArithmeticOperator operator) {
        return isBitwise(operator)
                || operator == ArithmeticOperator.LEFT_SHIFT
                || operator == ArithmeticOperator.RIGHT_SHIFT;
    }

    private HeapObject truths(ArithmeticOperator operator, HeapObject left, HeapObject right) {
        boolean a = atoms.integer(left) != 0;
        boolean b = atoms.integer(right) != 0;
        dropOperands();
        return atoms.push(
                switch (operator) {
                    case AND -> a && b;
                    case OR -> a || b;
                    default -> a != b;
                });
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

    /** {@code -operand}, {@code +operand}, {@code ~operand}. */
    public HeapObject unary(Site site, UnaryOperator operator) {
        HeapObject operand = mutator.peek(0);
        if (atoms.isInteger(operand)) {
            BigInteger value = atoms.bigInteger(operand);
            mutator.drop();
            return atoms.push(
                    switch (operator) {
                        case NEGATIVE -> value.negate();
                        case POSITIVE -> value;
                        case INVERT -> value.not();
                    });
        }
        if (operand.kind() == Kind.FLOAT && operator != UnaryOperator.INVERT) {
            double value = atoms.number(operand);
            mutator.drop();
            return atoms.push(operator == UnaryOperator.NEGATIVE ? -value : value);
        }
        throw site.error(
                "TypeError: bad operand type for unary " + operator.symbol() + ": '" + values.typeName(operand) + "'");
    }
}
