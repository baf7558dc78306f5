package gccourse.minipy.runtime;

import gccourse.heap.HeapObject;
import gccourse.heap.Mutator;
import org.jspecify.annotations.Nullable;

/** The attributes of instances, by the slots that their classes have for them. */
public final class Attributes {
    private final Mutator mutator;

    Attributes(Mutator mutator) {
        this.mutator = mutator;
    }

    /**
     * Returns what an attribute of an instance holds, null if it is not set.
     *
     * @param slot the attribute's slot as its class has it, -1 if it has none
     */
    public @Nullable HeapObject get(HeapObject instance, int slot) {
        return slot < 0 || slot >= mutator.slotCount(instance) ? null : mutator.slot(instance, slot);
    }

    /** Sets an attribute of an instance, which may have to gain slots for it. */
    public void set(HeapObject instance, int slot, HeapObject value) {
        int count = mutator.slotCount(instance);
        if (slot < count) {
            mutator.setSlot(instance, slot, value);
            return;
        }
        for (int i = count; i < slot; i++) {
            mutator.addSlot(instance, null);
        }
        mutator.addSlot(instance, value);
    }
}
