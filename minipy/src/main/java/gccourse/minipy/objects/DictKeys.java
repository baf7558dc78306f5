package gccourse.minipy.objects;

import gccourse.heap.SlotNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The payload of a dict: its keys, each with the index of the slot that holds its value, in the order of insertion.
 *
 * <p>A deleted key leaves a hole: an index without a key, whose slot is empty. A key that comes back goes to the end. A
 * key is a {@link String}, {@link Long}, {@link Boolean} or {@link Singleton#NONE}; equal numbers are one key, as in
 * Python.
 */
public final class DictKeys implements SlotNames {
    /** So many indexes are searched one by one; a larger dict has a table. */
    private static final int SEARCHED = 8;

    private static final Object[] NO_KEYS = {};

    private @Nullable Object[] keys = NO_KEYS;
    private int count;
    private int live;
    private @Nullable Map<Object, Integer> table;

    /** Returns how many indexes are in use, holes included. */
    public int count() {
        return count;
    }

    /** Returns how many keys there are. */
    public int size() {
        return live;
    }

    /** Returns the key of an index, null for a hole. */
    public @Nullable Object key(int index) {
        return keys[index];
    }

    /** Returns the index of a key, -1 if it is not there. */
    public int find(Object key) {
        Object wanted = normal(key);
        if (table != null) {
            Integer index = table.get(wanted);
            return index == null ? -1 : index;
        }
        for (int i = 0; i < count; i++) {
            Object present = keys[i];
            if (present != null && normal(present).equals(wanted)) {
                return i;
            }
        }
        return -1;
    }

    /** Adds a key that is not there, and gives it the next index. */
    public void add(Object key) {
        if (count == keys.length) {
            keys = Arrays.copyOf(keys, Math.max(4, 2 * count));
        }
        keys[count] = key;
        if (table != null) {
            table.put(normal(key), count);
        }
        count++;
        live++;
        if (table == null && count > SEARCHED) {
            makeTable();
        }
    }

    /** Makes a hole of an index. */
    public void remove(int index) {
        Object key = keys[index];
        if (key != null) {
            keys[index] = null;
            live--;
            if (table != null) {
                table.remove(normal(key));
            }
        }
    }

    /** Removes every key. */
    public void clear() {
        keys = NO_KEYS;
        count = 0;
        live = 0;
        table = null;
    }

    /** Tells whether closing the holes is worth its price. */
    public boolean isMostlyHoles() {
        return count - live > SEARCHED && count - live > live;
    }

    /** Closes the holes and returns what their indexes were, the last first. */
    public List<Integer> closeHoles() {
        List<Integer> holes = new ArrayList<>();
        for (int i = count - 1; i >= 0; i--) {
            if (keys[i] == null) {
                holes.add(i);
            }
        }
        int to = 0;
        for (int i = 0; i < count; i++) {
            if (keys[i] != null) {
                keys[to++] = keys[i];
            }
        }
        Arrays.fill(keys, to, count, null);
        count = to;
        table = null;
        if (count > SEARCHED) {
            makeTable();
        }
        return holes;
    }

    private void makeTable() {
        Map<Object, Integer> indexes = new HashMap<>();
        for (int i = 0; i < count; i++) {
            Object key = keys[i];
            if (key != null) {
                indexes.put(normal(key), i);
            }
        }
        table = indexes;
    }

    private static Object normal(Object key) {
        return key instanceof Boolean truth ? (Object) (truth ? 1L : 0L) : key;
    }

    @Override
    public String slotName(int index) {
        Object key = index < count ? keys[index] : null;
        return key == null ? "[deleted key]" : "[" + Literals.key(key) + "]";
    }

    @Override
    public String toString() {
        return "dict";
    }
}
