package gccourse.minipy.objects;

import gccourse.heap.SlotNames;
import java.math.BigDecimal;
import java.math.BigInteger;
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
 * key is a {@link String}, {@link Long}, {@link java.math.BigInteger}, {@link Double}, {@link Boolean},
 * {@link Singleton#NONE} or a {@link ReferenceKey}, which has a slot of its own in front of its value's; equal numbers
 * are one key, as in Python.
 */
public final class DictKeys implements SlotNames {
    /** So many indexes are searched one by one; a larger dict has a table. */
    private static final int SEARCHED = 8;

    private static final Object[] NO_KEYS = {};

    private @Nullable Object[] keys = NO_KEYS;
    private int count;
    private int live;
    private @Nullable Map<Object, Integer> table;

    /** For each index the slot of its value; null as long as every index is its own slot. */
    private int @Nullable [] slots;

    private int slotCount;

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

    /** Returns the slot of the value of an index. */
    public int valueSlot(int index) {
        return slots == null ? index : slots[index];
    }

    /** Returns the slot of the key of an index, -1 if the key is no container. */
    public int keySlot(int index) {
        return keys[index] instanceof ReferenceKey ? valueSlot(index) - 1 : -1;
    }

    /** Adds a key that is not there, and gives it the next index. */
    public void add(Object key) {
        if (count == keys.length) {
            keys = Arrays.copyOf(keys, Math.max(4, 2 * count));
        }
        boolean refers = key instanceof ReferenceKey;
        if (refers && slots == null) {
            slots = new int[keys.length];
            Arrays.setAll(slots, i -> i);
        }
        if (slots != null) {
            slots = Arrays.copyOf(slots, keys.length);
            slots[count] = refers ? slotCount + 1 : slotCount;
        }
        slotCount += refers ? 2 : 1;
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
        slots = null;
        slotCount = 0;
    }

    /** Tells whether closing the holes is worth its price. */
    public boolean isMostlyHoles() {
        return count - live > SEARCHED && count - live > live;
    }

    /** Closes the holes and returns which slots go with them, the last first. */
    public List<Integer> closeHoles() {
        List<Integer> holes = new ArrayList<>();
        int next = slotCount;
        for (int i = count - 1; i >= 0; i--) {
            int first = i == 0 ? 0 : valueSlot(i - 1) + 1;
            if (keys[i] == null) {
                for (int slot = next - 1; slot >= first; slot--) {
                    holes.add(slot);
                }
            }
            next = first;
        }
        int to = 0;
        boolean refers = false;
        int slot = 0;
        for (int i = 0; i < count; i++) {
            Object key = keys[i];
            if (key != null) {
                boolean reference = key instanceof ReferenceKey;
                refers |= reference;
                slot += reference ? 1 : 0;
                if (slots != null) {
                    slots[to] = slot;
                }
                slot++;
                keys[to++] = key;
            }
        }
        Arrays.fill(keys, to, count, null);
        count = to;
        slotCount = slot;
        if (!refers) {
            slots = null;
        }
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

    /** Returns what stands for a key in comparisons. */
    static Object normal(Object key) {
        if (key instanceof Boolean truth) {
            return truth ? 1L : 0L;
        }
        if (key instanceof Double number) {
            return normal(number.doubleValue());
        }
        return key instanceof ReferenceKey reference ? reference.form() : key;
    }

    /** Returns the int that a float is equal to, if there is one. */
    private static Object normal(double number) {
        if (number != Math.rint(number) || Double.isInfinite(number)) {
            return number;
        }
        BigInteger whole = new BigDecimal(number).toBigInteger();
        return whole.bitLength() < Long.SIZE ? (Object) whole.longValue() : whole;
    }

    @Override
    public String slotName(int index) {
        if (slots == null) {
            return name(index < count ? keys[index] : null);
        }
        for (int i = 0; i < count; i++) {
            if (slots[i] == index) {
                return name(keys[i]);
            }
            if (keySlot(i) == index) {
                return "[key]";
            }
        }
        return name(null);
    }

    private static String name(@Nullable Object key) {
        return key == null ? "[deleted key]" : "[" + Literals.key(key) + "]";
    }

    @Override
    public String toString() {
        return "dict";
    }
}
