package gccourse.minipy;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes and reads atoms and looks into containers.
 *
 * <p>None, True, False, the ints from -5 to 256 and the constants of a program are immortal. Every other atom is
 * allocated where a program computes it.
 */
final class Values {
    private static final int SMALLEST = -5;
    private static final int LARGEST = 256;

    final HeapObject none;

    /** There is only one. */
    final HeapObject emptyTuple;

    private final HeapObject yes;
    private final HeapObject no;
    private final HeapObject[] smallInts = new HeapObject[LARGEST - SMALLEST + 1];
    private final Map<Object, HeapObject> constants = new HashMap<>();
    private final Mutator mutator;

    Values(Mutator mutator) {
        this.mutator = mutator;
        none = mutator.immortal(Kind.NONE, Singleton.NONE);
        emptyTuple = mutator.immortal(Kind.TUPLE, new ConstantTuple(List.of()));
        yes = mutator.immortal(Kind.BOOL, Singleton.TRUE);
        no = mutator.immortal(Kind.BOOL, Singleton.FALSE);
        for (int i = 0; i < smallInts.length; i++) {
            smallInts[i] = mutator.immortal(Kind.INT, (long) (i + SMALLEST));
        }
    }

    // ---- making

    /** Returns True or False. */
    HeapObject of(boolean truth) {
        return truth ? yes : no;
    }

    /** Returns the immortal int, float or string that stands for a constant. */
    HeapObject constant(Object value) {
        if (value instanceof Long number && isSmall(number)) {
            return smallInts[(int) (number - SMALLEST)];
        }
        return constants.computeIfAbsent(value, v -> mutator.immortal(kind(v), v));
    }

    private static Kind kind(Object value) {
        if (value instanceof Long) {
            return Kind.INT;
        }
        return value instanceof String ? Kind.STR : Kind.FLOAT;
    }

    /** Pushes an int. */
    HeapObject push(long value) {
        if (isSmall(value)) {
            HeapObject small = smallInts[(int) (value - SMALLEST)];
            mutator.push(small);
            return small;
        }
        return mutator.allocate(Kind.INT, 0, value);
    }

    /** Pushes True or False. */
    HeapObject push(boolean truth) {
        HeapObject value = of(truth);
        mutator.push(value);
        return value;
    }

    /** Pushes a float. */
    HeapObject push(double value) {
        return mutator.allocate(Kind.FLOAT, 0, value);
    }

    /** Pushes a computed string. */
    HeapObject push(String text) {
        return mutator.allocate(Kind.STR, 0, text);
    }

    /** Pushes None. */
    HeapObject pushNone() {
        mutator.push(none);
        return none;
    }

    /** Pushes the object that a key of a dict stands for; a constant is pushed as such. */
    HeapObject pushKey(Object key) {
        if (key instanceof Long number) {
            return push(number.longValue());
        }
        if (key instanceof Boolean truth) {
            return push(truth.booleanValue());
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

    /** Returns what Python calls the type of a value. */
    String typeName(HeapObject value) {
        Object payload = mutator.payload(value);
        return switch (value.kind()) {
            case NONE -> "NoneType";
            case INSTANCE -> ((PyClass) payload).name();
            case CLASS -> payload instanceof Module ? "module" : "type";
            case FUNCTION -> payload instanceof Builtin ? "builtin_function_or_method" : "function";
            case ITERATOR -> "iterator";
            case WEAK_REFERENCE -> "weakref.ReferenceType";
            default -> value.kind().pythonName();
        };
    }

    /** Tells whether a value is an int; True and False are. */
    boolean isInteger(HeapObject value) {
        return value.kind() == Kind.INT || value.kind() == Kind.BOOL;
    }

    /** Returns the value of an int. */
    long integer(HeapObject value) {
        return value.kind() == Kind.INT ? (Long) mutator.payload(value) : value == yes ? 1 : 0;
    }

    /** Tells whether a value is an int or a float. */
    boolean isNumber(HeapObject value) {
        return value.kind() == Kind.FLOAT || isInteger(value);
    }

    /** Returns the value of an int or a float. */
    double number(HeapObject value) {
        return value.kind() == Kind.FLOAT ? (Double) mutator.payload(value) : integer(value);
    }

    /** Returns the value of a string. */
    String text(HeapObject value) {
        return (String) mutator.payload(value);
    }

    /** Tells whether a value counts as true. */
    boolean isTrue(HeapObject value) {
        return switch (value.kind()) {
            case NONE -> false;
            case BOOL -> value == yes;
            case INT -> integer(value) != 0;
            case FLOAT -> number(value) != 0;
            case STR -> !text(value).isEmpty();
            case LIST, TUPLE, DICT -> size(value) > 0;
            default -> true;
        };
    }

    /** Returns how many items a list, tuple or dict has. */
    int size(HeapObject container) {
        Object payload = mutator.payload(container);
        if (payload instanceof DictKeys keys) {
            return keys.size();
        }
        return payload instanceof ConstantTuple tuple ? tuple.items().size() : mutator.slotCount(container);
    }

    /** Returns an item of a list or tuple. */
    HeapObject item(HeapObject sequence, int index) {
        if (mutator.payload(sequence) instanceof ConstantTuple tuple) {
            return tuple.items().get(index);
        }
        HeapObject item = mutator.slot(sequence, index);
        // Empty only in a tuple that a collector has cleared, or in one that CPython itself is still filling.
        return item == null ? none : item;
    }

    /** Returns the value of a key in a dict, null if it is not there. */
    @Nullable
    HeapObject value(HeapObject dict, Object key) {
        int index = ((DictKeys) mutator.payload(dict)).find(key);
        return index < 0 ? null : mutator.slot(dict, index);
    }

    /**
     * Returns what stands for a value as the key of a dict.
     *
     * @throws gccourse.minipy.syntax.ProgramError if the value cannot be one
     */
    Object key(Node site, HeapObject value) {
        return switch (value.kind()) {
            case INT, STR -> mutator.payload(value);
            case BOOL -> value == yes;
            case NONE -> Singleton.NONE;
            case LIST, DICT -> throw site.error("TypeError: unhashable type: '" + typeName(value) + "'");
            default -> throw site.leftOut("A key of type '" + typeName(value) + "' in a dict");
        };
    }
}
