package gccourse.minipy.objects;

import gccourse.heap.Kind;

/** The payload of an iterator: how far it has come. */
public final class IteratorState {
    private final String typeName;
    private final DictPart part;
    private final int sizeAtStart;
    private int position;

    /**
     * @param typeName what Python calls the type of the iterator
     * @param part what an iterator over a dict gives
     * @param sizeAtStart how many items a dict or set has now; it must not change while the iterator is at work
     */
    public IteratorState(String typeName, DictPart part, int sizeAtStart) {
        this.typeName = typeName;
        this.part = part;
        this.sizeAtStart = sizeAtStart;
    }

    /** Returns what Python calls the type of an iterator over such an object. */
    public static String typeOver(Kind kind) {
        return switch (kind) {
            case DICT -> "dict_keyiterator";
            case FROZENSET -> "set_iterator";
            case STR -> "str_ascii_iterator";
            default -> kind.pythonName() + "_iterator";
        };
    }

    /** Returns what Python calls the type of the iterator. */
    public String typeName() {
        return typeName;
    }

    /** Returns what an iterator over a dict gives. */
    public DictPart part() {
        return part;
    }

    /** Returns how many items a dict or set had when the iterator was made. */
    public int sizeAtStart() {
        return sizeAtStart;
    }

    /** Returns the index of what comes next. */
    public int position() {
        return position;
    }

    /** Says what comes next. */
    public void moveTo(int position) {
        this.position = position;
    }

    @Override
    public String toString() {
        return "iterator";
    }
}
