package gccourse.minipy.library;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import gccourse.minipy.objects.Atoms;
import gccourse.minipy.objects.Containers;
import gccourse.minipy.objects.IteratorCode;
import gccourse.minipy.runtime.Iterators;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Site;
import java.util.Objects;

/** {@code enumerate}: the iterator that it goes over, and the tuple that it gives. */
final class Enumeration implements IteratorCode {
    private static final int OVER = 0;
    private static final int RESULT = 1;

    private final Mutator mutator;
    private final Atoms atoms;
    private final Containers containers;
    private final Iterators iterators;
    private final Pairs pairs;
    private long index;

    private Enumeration(Machine machine, long index) {
        mutator = machine.mutator();
        atoms = machine.atoms();
        containers = machine.containers();
        iterators = machine.iterators();
        pairs = new Pairs(machine);
        this.index = index;
    }

    /** Pushes an enumeration of an iterable. */
    static void make(Machine machine, Site site, HeapObject iterable, long start) {
        Mutator mutator = machine.mutator();
        HeapObject made = mutator.allocate(Kind.ITERATOR, 2, new Enumeration(machine, start));
        mutator.push(iterable);
        mutator.setSlot(made, OVER, machine.iterators().iterator(site));
        mutator.drop();
        new Pairs(machine).make(machine, made, RESULT, 2);
    }

    @Override
    public boolean next(Site site, HeapObject iterator) {
        if (!iterators.next(site, Objects.requireNonNull(mutator.slot(iterator, OVER)))) {
            return false;
        }
        HeapObject item = mutator.peek(0);
        HeapObject number = atoms.push(index);
        index++;
        if (pairs.isFree(iterator, RESULT)) {
            HeapObject result = Objects.requireNonNull(mutator.slot(iterator, RESULT));
            mutator.push(result);
            mutator.setSlot(result, 0, number);
            mutator.setSlot(result, 1, item);
            mutator.dropBelowTop();
            mutator.dropBelowTop();
        } else {
            mutator.swap();
            containers.sequence(Kind.TUPLE, 2);
        }
        return true;
    }

    @Override
    public String toString() {
        return "enumerate";
    }
}
