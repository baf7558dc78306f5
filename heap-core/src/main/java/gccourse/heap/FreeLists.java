package gccourse.heap;

/**
 * The objects that CPython keeps for reuse when they die, so that the next of their kind costs no allocation; none
 * until they are used.
 *
 * <p>CPython 3.11 keeps 80 lists, 80 dicts, and 2,000 tuples of each length from 1 to 20 ({@code Objects/listobject.c},
 * {@code dictobject.c}, {@code tupleobject.c}); a full collection gives them all back. Tuples of length 20 are kept and
 * never handed out again: CPython compares with 20 in one way when a tuple dies, and in another when one is made. Only
 * how many are kept matters here: the memory of a simulated object returns to the allocator all the same.
 */
final class FreeLists {
    private static final int MOST_LISTS = 80;
    private static final int MOST_DICTS = 80;
    private static final int MOST_TUPLES = 2000;
    private static final int LONGEST_TUPLE = 20;

    private boolean used;
    private int lists;
    private int dicts;
    private final int[] tuples = new int[LONGEST_TUPLE + 1];

    /** Keeps objects from now on. */
    void use() {
        used = true;
    }

    /** Whether an object of this kind and length can be had without an allocation; it is taken if so. */
    boolean take(Kind kind, int length) {
        if (kind == Kind.LIST && lists > 0) {
            lists--;
            return true;
        }
        if (kind == Kind.DICT && dicts > 0) {
            dicts--;
            return true;
        }
        if (isShortTuple(kind, length) && length < LONGEST_TUPLE && tuples[length] > 0) {
            tuples[length]--;
            return true;
        }
        return false;
    }

    /** Whether a dead object of this kind and length is kept. */
    boolean keep(Kind kind, int length) {
        if (!used) {
            return false;
        }
        if (kind == Kind.LIST && lists < MOST_LISTS) {
            lists++;
            return true;
        }
        if (kind == Kind.DICT && dicts < MOST_DICTS) {
            dicts++;
            return true;
        }
        if (isShortTuple(kind, length) && tuples[length] < MOST_TUPLES) {
            tuples[length]++;
            return true;
        }
        return false;
    }

    /** Gives everything back and answers how many objects that were. */
    int clear() {
        int kept = lists + dicts;
        lists = 0;
        dicts = 0;
        for (int length = 1; length <= LONGEST_TUPLE; length++) {
            kept += tuples[length];
            tuples[length] = 0;
        }
        return kept;
    }

    private static boolean isShortTuple(Kind kind, int length) {
        return kind == Kind.TUPLE && length >= 1 && length <= LONGEST_TUPLE;
    }
}
