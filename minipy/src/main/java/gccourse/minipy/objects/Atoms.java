package gccourse.minipy.objects;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;

/**
 * Makes and reads atoms.
 *
 * <p>None, True, False, the ints from -5 to 256 and the constants of a program are immortal. Every other atom is
 * allocated where a program computes it.
 */
public final class Atoms {
    private static final int SMALLEST = -5;
    private static final int LARGEST = 256;

    private final HeapObject none;
    private final HeapObject yes;
    private final HeapObject no;
    private final HeapObject[] smallInts = new HeapObject[LARGEST - SMALLEST + 1];
    private final Map<Object, HeapObject> constants = new HashMap<>();
    private final Mutator mutator;

    public Atoms(Mutator mutator) {
        this.mutator = mutator;
        none = mutator.immortal(Kind.NONE, Singleton.NONE);
        yes = mutator.immortal(Kind.BOOL, Singleton.TRUE);
        no = mutator.immortal(Kind.BOOL, Singleton.FALSE);
        for (int i = 0; i < smallInts.length; i++) {
            smallInts[i] = mutator.immortal(Kind.INT, (long) (i + SMALLEST));
        }
    }

    // ---- making

    /** Returns None. */
    public HeapObject none() {
        return none;
    }

    /** Returns True or False. */
    public HeapObject of(boolean truth) {
        return truth ? yes : no;
    }

    /** Returns the immortal int, float or string that stands for a constant. */
    public HeapObject constant(Object value) {
        if (value instanceof Long number && isSmall(number)) {
            return smallInts[(int) (number - SMALLEST)];
        }
        return constants.computeIfAbsent(value, v -> mutator.immortal(kind(v), v));
    }

    private static Kind kind(Object value) {
        if (value instanceof Long || value instanceof BigInteger) {
            return Kind.INT;
        }
        return value instanceof String ? Kind.STR : Kind.FLOAT;
    }

    /** Pushes an int. */
    public HeapObject push(long value) {
        if (isSmall(value)) {
            HeapObject small = smallInts[(int) (value - SMALLEST)];
            mutator.push(small);
            return small;
        }
        return mutator.allocate(Kind.INT, 0, value);
    }

    /** Pushes an int of any size. */
    public HeapObject push(BigInteger value) {
        return value.bitLength() < Long.SIZE ? push(value.longValue()) : mutator.allocate(Kind.INT, 0, value);
    }

    /** Pushes True or False. */
    public HeapObject push(boolean truth) {
        HeapObject value = of(truth);
        mutator.push(value);
        return value;
    }

    /** Pushes a float. */
    public HeapObject push(double value) {
        return mutator.allocate(Kind.FLOAT, 0, value);
    }

    /** Pushes a computed string. */
    public HeapObject push(String text) {
        return mutator.allocate(Kind.STR, 0, text);
    }

    /** Pushes None. */
    public HeapObject pushNone() {
        mutator.push(none);
        return none;
    }

    /** Pushes the object that a key of a dict stands for; a constant is pushed as such. */
    public HeapObject pushKey(Object key) {
        if (key instanceof Long number) {
            return push(number.longValue());
        }
        if (key instanceof Boolean truth) {
            return push(truth.booleanValue());
        }
        if (key instanceof Double number) {
            return push(number.doubleValue());
        }
        if (key instanceof BigInteger number) {
            return push(number);
        }
        if (key instanceof String text) {
            HeapObject constant = constants.get(text);
            if (constant == null) {
                return push(text);
            }
            mutator.push(constant);
            return constant;
        }
        return pushNone();
    }

    private static boolean isSmall(long value) {
        return value >= SMALLEST && value <= LARGEST;
    }

    // ---- reading

    /** Tells whether a value is an int; True and False are. */
    public boolean isInteger(HeapObject value) {
        return value.kind() == Kind.INT || value.kind() == Kind.BOOL;
    }

    /** Tells whether a value is an int of no more than 64 bits; True and False are. */
    public boolean isLong(HeapObject value) {
        return value.kind() == Kind.INT ? mutator.payload(value) instanceof Long : value.kind() == Kind.BOOL;
    }

    /** Returns the value of an int; the nearest one of 64 bits if it needs more. */
    public long integer(HeapObject value) {
        if (value.kind() != Kind.INT) {
            return value == yes ? 1 : 0;
        }
        return mutator.payload(value) instanceof Long number
                ? number
                : bigInteger(value).signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }

    /** Returns the value of an int of any size. */
    public BigInteger bigInteger(HeapObject value) {
        return value.kind() == Kind.INT && mutator.payload(value) instanceof BigInteger number
                ? number
                : BigInteger.valueOf(integer(value));
    }

    /** Tells whether a value is an int or a float. */
    public boolean isNumber(HeapObject value) {
        return value.kind() == Kind.FLOAT || isInteger(value);
    }

    /** Returns the value of an int or a float; infinite for an int that is too large for a float. */
    public double number(HeapObject value) {
        return value.kind() == Kind.FLOAT
                ? (Double) mutator.payload(value)
                : isLong(value) ? integer(value) : bigInteger(value).doubleValue();
    }

    /** Returns the value of a string. */
    public String text(HeapObject value) {
        return (String) mutator.payload(value);
    }
}
