package gccourse.minipy.library;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import gccourse.minipy.objects.Containers;
import gccourse.minipy.runtime.Machine;

/**
 * The tuples that {@code enumerate} and {@code zip} give: as in CPython, one that nobody else holds any more is given again,
 * with other items.
 */
final class Pairs {
    private final Mutator mutator;
    private final Containers containers;

    Pairs(Machine machine) {
        mutator = machine.mutator();
        containers = machine.containers();
    }

    /** Makes the tuple of an iterator, full of None, and puts it into a slot. */
    void make(Machine machine, HeapObject iterator, int slot, int items) {
        for (int i = 0; i < items; i++) {
            machine.atoms().pushNone();
        }
        mutator.setSlot(iterator, slot, containers.sequence(Kind.TUPLE, items));
        mutator.drop();
    }

    /** Tells whether the tuple in a slot can be given again. */
    boolean isFree(HeapObject iterator, int slot) {
        HeapObject tuple = mutator.slot(iterator, slot);
        return tuple != null && mutator.collector().referenceCount(tuple) == 1;
    }
}
