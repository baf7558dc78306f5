package gccourse.minipy.objects;

import gccourse.heap.HeapObject;
import gccourse.heap.SlotNames;
import org.jspecify.annotations.Nullable;

/**
 * The payload of a set or frozenset: a hash table laid out as CPython 3.11 lays it out ({@code Objects/setobject.c}), for
 * a set is gone over, shown and dropped in the order of its table.
 *
 * <p>The heap's slots of the set mirror the places of the table; that is for the one who changes the table to see to.
 */
public final class SetTable implements SlotNames {
    /** The least number of places. */
    public static final int SMALLEST = 8;

    private static final int LINEAR_PROBES = 9;
    private static final int PERTURB_SHIFT = 5;
    private static final int LARGE = 50_000;

    private @Nullable HeapObject[] elements = new HeapObject[SMALLEST];
    private long[] hashes = new long[SMALLEST];
    private boolean[] deleted = new boolean[SMALLEST];

    /** Places that are not empty, deleted ones included. */
    private int fill;

    private int used;
    private int finger;

    /** Tells whether two values with the same hash are equal. */
    @FunctionalInterface
    public interface Equality {
        boolean areEqual(HeapObject present, HeapObject wanted);
    }

    /** Returns how many elements there are. */
    public int size() {
        return used;
    }

    /** Returns how many places the table has. */
    public int places() {
        return elements.length;
    }

    /** Returns what is at a place, null if nothing. */
    public @Nullable HeapObject element(int place) {
        return elements[place];
    }

    /** Returns the hash of what is at a place. */
    public long hash(int place) {
        return hashes[place];
    }

    /** Returns the place of an element, -1 if it is not there. */
    public int find(HeapObject wanted, long hash, Equality equality) {
        int place = probe(wanted, hash, equality);
        return place >= 0 && elements[place] != null ? place : -1;
    }

    /**
     * Returns where an element is or, if it is not there, where it goes; the last deleted place on the way, as in
     * CPython, or an empty one.
     */
    private int probe(HeapObject wanted, long hash, Equality equality) {
        int mask = elements.length - 1;
        long perturb = hash;
        int i = (int) (hash & mask);
        int free = -1;
        while (true) {
            int last = i + LINEAR_PROBES <= mask ? i + LINEAR_PROBES : i;
            for (int at = i; at <= last; at++) {
                HeapObject present = elements[at];
                if (present != null) {
                    if (hashes[at] == hash && (present == wanted || equality.areEqual(present, wanted))) {
                        return at;
                    }
                } else if (deleted[at]) {
                    free = at;
                } else {
                    return free >= 0 ? free : at;
                }
            }
            perturb >>>= PERTURB_SHIFT;
            i = (int) ((i * 5L + 1 + perturb) & mask);
        }
    }

    /**
     * Adds an element.
     *
     * @return its place, -1 if an equal one was there
     */
    public int add(HeapObject element, long hash, Equality equality) {
        int place = probe(element, hash, equality);
        if (elements[place] != null) {
            return -1;
        }
        if (deleted[place]) {
            deleted[place] = false;
        } else {
            fill++;
        }
        used++;
        elements[place] = element;
        hashes[place] = hash;
        return place;
    }

    /** Makes the table larger if it is too full now; to be asked after each {@link #add} to an empty place. */
    public boolean growIfFull() {
        if ((long) fill * 5 < (elements.length - 1) * 3L) {
            return false;
        }
        return resize(room());
    }

    private int room() {
        return used > LARGE ? used * 2 : used * 4;
    }

    /** Makes the table smaller if a quarter of it is deleted. */
    public boolean tidy() {
        return fill - used > (elements.length - 1) / 4 && resize(room());
    }

    /** Makes room for so many more elements. */
    public boolean reserve(int more) {
        return (fill + more) * 5L >= (elements.length - 1) * 3L && resize((used + more) * 2);
    }

    private boolean resize(int least) {
        int size = SMALLEST;
        while (size <= least) {
            size <<= 1;
        }
        if (size == SMALLEST && elements.length == SMALLEST && fill == used) {
            return false;
        }
        @Nullable HeapObject[] old = elements;
        long[] oldHashes = hashes;
        elements = new HeapObject[size];
        hashes = new long[size];
        deleted = new boolean[size];
        fill = used;
        for (int i = 0; i < old.length; i++) {
            HeapObject element = old[i];
            if (element != null) {
                insertClean(element, oldHashes[i]);
            }
        }
        return true;
    }

    private void insertClean(HeapObject element, long hash) {
        int mask = elements.length - 1;
        long perturb = hash;
        int i = (int) (hash & mask);
        while (true) {
            int last = i + LINEAR_PROBES <= mask ? i + LINEAR_PROBES : i;
            for (int at = i; at <= last; at++) {
                if (elements[at] == null) {
                    elements[at] = element;
                    hashes[at] = hash;
                    return;
                }
            }
            perturb >>>= PERTURB_SHIFT;
            i = (int) ((i * 5L + 1 + perturb) & mask);
        }
    }

    /** Fills this table, in which nothing was ever added, with the elements of another, once room is reserved. */
    public boolean copyInto(SetTable empty) {
        if (empty.fill != 0) {
            return false;
        }
        if (empty.elements.length == elements.length && fill == used) {
            empty.elements = elements.clone();
            empty.hashes = hashes.clone();
        } else {
            for (int i = 0; i < elements.length; i++) {
                HeapObject element = elements[i];
                if (element != null) {
                    empty.insertClean(element, hashes[i]);
                }
            }
        }
        empty.fill = used;
        empty.used = used;
        return true;
    }

    /** Takes out what is at a place, which stays marked as deleted. */
    public void remove(int place) {
        elements[place] = null;
        deleted[place] = true;
        used--;
    }

    /** Returns the place of the element that {@code pop} takes; there must be one. */
    public int nextToPop() {
        int place = finger & (elements.length - 1);
        while (elements[place] == null) {
            place = place + 1 == elements.length ? 0 : place + 1;
        }
        finger = place + 1;
        return place;
    }

    /** Takes the elements of another table, which gets those that were here. */
    public void become(SetTable other) {
        @Nullable HeapObject[] myElements = elements;
        long[] myHashes = hashes;
        boolean[] myDeleted = deleted;
        int myFill = fill;
        int myUsed = used;
        elements = other.elements;
        hashes = other.hashes;
        deleted = other.deleted;
        fill = other.fill;
        used = other.used;
        other.elements = myElements;
        other.hashes = myHashes;
        other.deleted = myDeleted;
        other.fill = myFill;
        other.used = myUsed;
    }

    /** Makes the table empty and as small as it can be. */
    public void clear() {
        elements = new HeapObject[SMALLEST];
        hashes = new long[SMALLEST];
        deleted = new boolean[SMALLEST];
        fill = 0;
        used = 0;
    }

    @Override
    public String slotName(int index) {
        return "[element]";
    }

    @Override
    public String toString() {
        return "set";
    }
}
