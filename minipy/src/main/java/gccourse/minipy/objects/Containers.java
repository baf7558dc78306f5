package gccourse.minipy.objects;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import java.util.List;
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

    // ---- all three

    /** Returns how many items a list, tuple or dict has. */
    public int size(HeapObject container) {
        Object payload = mutator.payload(container);
        if (payload instanceof DictKeys keys) {
            return keys.size();
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
        int index = keys(dict).find(key);
        return index < 0 ? null : mutator.slot(dict, index);
    }

    /** Sets the value of a key in a dict. */
    public void setEntry(HeapObject dict, Object key, HeapObject value) {
        DictKeys keys = keys(dict);
        int slot = keys.find(key);
        if (slot >= 0) {
            mutator.setSlot(dict, slot, value);
            return;
        }
        if (keys.isMostlyHoles()) {
            for (int hole : keys.closeHoles()) {
                mutator.removeSlot(dict, hole);
            }
        }
        keys.add(key);
        mutator.addSlot(dict, value);
    }

    /**
     * Removes a key from a dict and pushes its value.
     *
     * @return whether the key was there; if not, nothing has been pushed
     */
    public boolean takeEntry(HeapObject dict, Object key) {
        DictKeys keys = keys(dict);
        int slot = keys.find(key);
        if (slot < 0) {
            return false;
        }
        HeapObject value = mutator.slot(dict, slot);
        mutator.push(value == null ? atoms.none() : value);
        keys.remove(slot);
        mutator.setSlot(dict, slot, null);
        return true;
    }

    /** Removes every key from a dict. */
    public void clearEntries(HeapObject dict) {
        keys(dict).clear();
        mutator.clearSlots(dict);
    }
}
