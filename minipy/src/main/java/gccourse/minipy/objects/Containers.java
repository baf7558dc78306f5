package gccourse.minipy.objects;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes lists, tuples and dicts, and reads and writes what they hold. */
public final class Containers {
    private final Mutator mutator;
    private final Atoms atoms;
    private final HeapObject emptyTuple;

    public Containers(Mutator mutator, Atoms atoms) {
        this.mutator = mutator;
        this.atoms = atoms;
        emptyTuple = mutator.immortal(Kind.TUPLE, new ConstantTuple(List.of()));
    }

    // ---- making

    /** Returns the empty tuple: there is only one. */
    public HeapObject emptyTuple() {
        return emptyTuple;
    }

    /** Replaces the top entries by a list or tuple of them. */
    public HeapObject sequence(Kind kind, int items) {
        HeapObject sequence = mutator.allocate(kind, items, kind.pythonName());
        for (int i = 0; i < items; i++) {
            mutator.setSlot(sequence, i, mutator.peek(items - i));
        }
        for (int i = 0; i < items; i++) {
            mutator.dropBelowTop();
        }
        return sequence;
    }

    /** Pushes an empty list. */
    public HeapObject list() {
        return mutator.allocate(Kind.LIST, 0, Kind.LIST.pythonName());
    }

    /** Pushes an empty dict. */
    public HeapObject dict() {
        return mutator.allocate(Kind.DICT, 0, new DictKeys());
    }

    // ---- all of them

    /** Returns how many items a list, tuple, dict or set has. */
    public int size(HeapObject container) {
        Object payload = mutator.payload(container);
        if (payload instanceof DictKeys keys) {
            return keys.size();
        }
        if (payload instanceof SetTable table) {
            return table.size();
        }
        return payload instanceof ConstantTuple tuple ? tuple.items().size() : mutator.slotCount(container);
    }

    // ---- lists and tuples

    /** Returns an item of a list or tuple. */
    public HeapObject item(HeapObject sequence, int index) {
        if (mutator.payload(sequence) instanceof ConstantTuple tuple) {
            return tuple.items().get(index);
        }
        HeapObject item = mutator.slot(sequence, index);
        // Empty only in a tuple that a collector has cleared, or in one that CPython itself is still filling.
        return item == null ? atoms.none() : item;
    }

    // ---- dicts

    /** Returns the keys of a dict. */
    public DictKeys keys(HeapObject dict) {
        return (DictKeys) mutator.payload(dict);
    }

    /** Returns the value of a key in a dict, null if it is not there. */
    public @Nullable HeapObject value(HeapObject dict, Object key) {
        DictKeys keys = keys(dict);
        int index = keys.find(key);
        return index < 0 ? null : mutator.slot(dict, keys.valueSlot(index));
    }

    /** Returns the value of an index of a dict, null for a hole. */
    public @Nullable HeapObject entryValue(HeapObject dict, int index) {
        DictKeys keys = keys(dict);
        return keys.key(index) == null ? null : mutator.slot(dict, keys.valueSlot(index));
    }

    /** Returns the key of an index of a dict if it is a container, null otherwise. */
    public @Nullable HeapObject keyObject(HeapObject dict, int index) {
        return keys(dict).key(index) instanceof ReferenceKey reference ? reference.object() : null;
    }

    /** Pushes the key of an index of a dict, which must not be a hole. */
    public HeapObject pushKey(HeapObject dict, int index) {
        Object key = keys(dict).key(index);
        if (key instanceof ReferenceKey reference) {
            mutator.push(reference.object());
            return reference.object();
        }
        return atoms.pushKey(Objects.requireNonNull(key));
    }

    /** Sets the value of a key in a dict. */
    public void setEntry(HeapObject dict, Object key, HeapObject value) {
        DictKeys keys = keys(dict);
        int index = keys.find(key);
        if (index >= 0) {
            mutator.setSlot(dict, keys.valueSlot(index), value);
            return;
        }
        if (keys.isMostlyHoles()) {
            for (int hole : keys.closeHoles()) {
                mutator.removeSlot(dict, hole);
            }
        }
        keys.add(key);
        if (key instanceof ReferenceKey reference) {
            mutator.addSlot(dict, reference.object());
        }
        mutator.addSlot(dict, value);
    }

    /**
     * Removes a key from a dict and pushes its value.
     *
     * @return whether the key was there; if not, nothing has been pushed
     */
    public boolean takeEntry(HeapObject dict, Object key) {
        DictKeys keys = keys(dict);
        int index = keys.find(key);
        if (index < 0) {
            return false;
        }
        int slot = keys.valueSlot(index);
        int keySlot = keys.keySlot(index);
        HeapObject value = mutator.slot(dict, slot);
        mutator.push(value == null ? atoms.none() : value);
        keys.remove(index);
        mutator.setSlot(dict, slot, null);
        if (keySlot >= 0) {
            mutator.setSlot(dict, keySlot, null);
        }
        return true;
    }

    /** Removes every key from a dict. */
    public void clearEntries(HeapObject dict) {
        keys(dict).clear();
        mutator.clearSlots(dict);
    }
}
