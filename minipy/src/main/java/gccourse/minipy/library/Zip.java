package gccourse.minipy.library;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import gccourse.minipy.objects.Containers;
import gccourse.minipy.objects.IteratorCode;
import gccourse.minipy.runtime.Iterators;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Site;
import java.util.Objects;

/** {@code zip}: a tuple of the iterators that it goes over, and the tuple that it gives. */
final class Zip implements IteratorCode {
    private static final int OVER = 0;
    private static final int RESULT = 1;

    private final Mutator mutator;
    private final Containers containers;
    private final Iterators iterators;
    private final Pairs pairs;

    private Zip(Machine machine) {
        mutator = machine.mutator();
        containers = machine.containers();
        iterators = machine.iterators();
        pairs = new Pairs(machine);
    }

    /** Pushes an iterator over several iterables at once. */
    static void make(Machine machine, Site site, HeapObject[] iterables) {
        Mutator mutator = machine.mutator();
        if (iterables.length == 0) {
            mutator.allocate(Kind.ITERATOR, 2, new Zip(machine));
            return;
        }
        HeapObject over = iterators(machine, site, iterables, 0);
        for (int i = 0; i < iterables.length; i++) {
            machine.atoms().pushNone();
        }
        HeapObject result = machine.containers().sequence(Kind.TUPLE, iterables.length);
        HeapObject made = mutator.allocate(Kind.ITERATOR, 2, new Zip(machine));
        mutator.setSlot(made, OVER, over);
        mutator.setSlot(made, RESULT, result);
        mutator.dropBelowTop();
        mutator.dropBelowTop();
    }

    /** Pushes a tuple of iterators over some of the iterables; it is made before they are. */
    static HeapObject iterators(Machine machine, Site site, HeapObject[] iterables, int from) {
        Mutator mutator = machine.mutator();
        HeapObject over = mutator.allocate(Kind.TUPLE, iterables.length - from, Kind.TUPLE.pythonName());
        for (int i = from; i < iterables.length; i++) {
            mutator.push(iterables[i]);
            mutator.setSlot(over, i - from, machine.iterators().iterator(site));
            mutator.drop();
        }
        return over;
    }

    @Override
    public boolean next(Site site, HeapObject iterator) {
        HeapObject over = mutator.slot(iterator, OVER);
        if (over == null) {
            return false;
        }
        int count = containers.size(over);
        if (pairs.isFree(iterator, RESULT)) {
            HeapObject result = Objects.requireNonNull(mutator.slot(iterator, RESULT));
            mutator.push(result);
            for (int i = 0; i < count; i++) {
                if (!iterators.next(site, containers.item(over, i))) {
                    mutator.drop();
                    return false;
                }
                mutator.setSlot(result, i, mutator.peek(0));
                mutator.drop();
            }
            return true;
        }
        HeapObject result = mutator.allocate(Kind.TUPLE, count, Kind.TUPLE.pythonName());
        for (int i = 0; i < count; i++) {
            if (!iterators.next(site, containers.item(over, i))) {
                mutator.drop();
                return false;
            }
            mutator.setSlot(result, i, mutator.peek(0));
            mutator.drop();
        }
        return true;
    }

    @Override
    public String toString() {
        return "zip";
    }
}
