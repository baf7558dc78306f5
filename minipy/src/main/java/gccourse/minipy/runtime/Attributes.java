package gccourse.minipy.runtime;

import gccourse.heap.HeapObject;
import gccourse.heap.Mutator;
import gccourse.minipy.objects.Atoms;
import gccourse.minipy.objects.Containers;
import gccourse.minipy.objects.PyClass;
import gccourse.minipy.objects.TracebackState;
import org.jspecify.annotations.Nullable;

/** The attributes of instances, by the slots that their classes have for them. */
public final class Attributes {
    private final Mutator mutator;
    private final Atoms atoms;
    private final Containers containers;

    Attributes(Mutator mutator, Atoms atoms, Containers containers) {
        this.mutator = mutator;
        this.atoms = atoms;
        this.containers = containers;
    }

    // ---- what is not written in Python

    /** Pushes an attribute of an exception, a traceback or a frame; pushes nothing if there is none of the name. */
    public boolean loadSpecial(HeapObject on, String name) {
        Object payload = mutator.payload(on);
        if (payload instanceof TracebackState traceback) {
            return switch (name) {
                case "tb_next" -> pushOrNone(mutator.slot(on, TracebackState.NEXT));
                case "tb_frame" -> pushOrNone(mutator.slot(on, TracebackState.FRAME));
                case "tb_lineno" -> push(traceback.line());
                default -> false;
            };
        }
        return payload instanceof PyClass type && loadFromException(on, type, name);
    }

    private boolean loadFromException(HeapObject exception, PyClass type, String name) {
        HeapObject dict = mutator.slot(exception, type.indexOf(PyClass.DICT));
        HeapObject value = dict == null ? null : containers.value(dict, name);
        if (value != null) {
            mutator.push(value);
            return true;
        }
        int slot = type.indexOf(name);
        if (slot < 0 || name.equals(PyClass.DICT)) {
            return false;
        }
        HeapObject own = mutator.slot(exception, slot);
        if (own == null && name.equals(PyClass.SUPPRESS_CONTEXT)) {
            atoms.push(false);
            return true;
        }
        return pushOrNone(own);
    }

    private boolean pushOrNone(@Nullable HeapObject value) {
        mutator.push(value == null ? atoms.none() : value);
        return true;
    }

    private boolean push(long number) {
        atoms.push(number);
        return true;
    }

    /** Sets an attribute of an exception: one of its own, or one in its dict, which is made for that. */
    public void setOfException(HeapObject exception, PyClass type, String name, HeapObject value) {
        int slot = type.indexOf(name);
        if (slot >= 0) {
            mutator.setSlot(exception, slot, value == atoms.none() ? null : value);
            return;
        }
        HeapObject dict = mutator.slot(exception, type.indexOf(PyClass.DICT));
        if (dict == null) {
            dict = containers.dict();
            mutator.setSlot(exception, type.indexOf(PyClass.DICT), dict);
            mutator.drop();
        }
        containers.setEntry(dict, name, value);
    }

    // ---- instances

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
