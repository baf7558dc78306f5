package gccourse.heap;

/**
 * What an object is: an atom, which refers to nothing, or a container, which may.
 *
 * <p>Sizes follow CPython 3.11 on a 64-bit machine: every object has a 16-byte head, a container another 16 bytes in
 * front of it for the collector ({@code PyGC_Head} in {@code Include/internal/pycore_gc.h}).
 */
public enum Kind {
    INT("int", true, 28, 0),
    STR("str", true, 49, 0),
    FLOAT("float", true, 24, 0),
    NONE("None", true, 16, 0),
    BOOL("bool", true, 28, 0),
    LIST("list", false, 56, 8),
    TUPLE("tuple", false, 40, 8),
    DICT("dict", false, 80, 24),
    SET("set", false, 88, 16),
    FROZENSET("frozenset", false, 88, 16),
    DICT_VIEW("dict view", false, 32, 8),
    RANGE("range", true, 48, 0),
    INSTANCE("instance", false, 32, 8),
    CLASS("class", true, 1064, 0),
    FUNCTION("function", false, 104, 8),
    METHOD("method", false, 64, 8),
    WEAK_REFERENCE("weakref", false, 72, 8),
    ITERATOR("iterator", false, 48, 8),
    CELL("cell", false, 32, 8),
    GENERATOR("generator", false, 104, 8),
    RANGE_ITERATOR("range_iterator", true, 48, 0);

    private static final Kind[] VALUES = values();

    private final String pythonName;
    private final boolean atom;
    private final int baseBytes;
    private final int bytesPerSlot;

    Kind(String pythonName, boolean atom, int baseBytes, int bytesPerSlot) {
        this.pythonName = pythonName;
        this.atom = atom;
        this.baseBytes = baseBytes;
        this.bytesPerSlot = bytesPerSlot;
    }

    static Kind of(byte ordinal) {
        return VALUES[ordinal];
    }

    /** The name Python prints for the type, {@code "list"} for instance. */
    public String pythonName() {
        return pythonName;
    }

    /** Whether objects of this kind refer to nothing, so that a tracing collector need not scan them. */
    public boolean isAtom() {
        return atom;
    }

    /** Whether objects of this kind may refer to other objects. */
    public boolean isContainer() {
        return !atom;
    }

    /** Whether CPython visits and drops the references of such an object from the last slot to the first. */
    public boolean lastSlotFirst() {
        return this == LIST || this == TUPLE;
    }

    /** Bytes that one object takes without its slots. */
    public int baseBytes() {
        return baseBytes;
    }

    /** Bytes that each slot takes. */
    public int bytesPerSlot() {
        return bytesPerSlot;
    }
}
