package gccourse.heap;

/** Says that the program has followed a reference to an object that the collector had freed. */
public final class DanglingReference extends HeapError {
    private static final long serialVersionUID = 1L;

    private final transient HeapObject object;

    DanglingReference(HeapObject object) {
        super("The program used " + object + ", which the collector had freed.");
        this.object = object;
    }

    /** The object that had been freed. */
    public HeapObject object() {
        return object;
    }
}
