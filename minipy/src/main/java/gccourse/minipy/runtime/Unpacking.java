package gccourse.minipy.runtime;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import gccourse.minipy.objects.Containers;
import gccourse.minipy.objects.Values;
import gccourse.minipy.syntax.ProgramError;
import gccourse.minipy.syntax.Site;

/** Unpacks iterables, for assignments to several targets. */
public final class Unpacking {
    private final Mutator mutator;
    private final Containers containers;
    private final Values values;
    private final Iterators iterators;

    Unpacking(Mutator mutator, Containers containers, Values values, Iterators iterators) {
        this.mutator = mutator;
        this.containers = containers;
        this.values = values;
        this.iterators = iterators;
    }

    /**
     * Replaces the top entry by so many items of it, the first on top.
     *
     * @throws gccourse.minipy.syntax.ProgramError if there are more or fewer
     */
    public void unpack(Site site, int count) {
        HeapObject sequence = mutator.peek(0);
        if (sequence.kind() == Kind.LIST || sequence.kind() == Kind.TUPLE) {
            int size = containers.size(sequence);
            if (size != count) {
                throw size > count ? tooMany(site, count) : tooFew(site, count, "", size);
            }
            for (int i = count - 1; i >= 0; i--) {
                mutator.push(containers.item(sequence, i));
                mutator.swap();
            }
            mutator.drop();
            return;
        }
        HeapObject iterator = iteratorToUnpack(site, sequence);
        take(site, iterator, count, "");
        if (iterators.next(site, iterator)) {
            throw tooMany(site, count);
        }
        mutator.drop();
        mutator.drop();
        reverse(count);
    }

    /** Replaces the top entry by its items, the first on top; all but the first and the last few are in a list. */
    public void unpack(Site site, int before, int after) {
        HeapObject sequence = mutator.peek(0);
        HeapObject iterator = iteratorToUnpack(site, sequence);
        take(site, iterator, before, "at least ");
        // Here the stack has the items taken, the sequence and the iterator.
        HeapObject list = containers.list();
        while (iterators.next(site, iterator)) {
            mutator.addSlot(list, mutator.peek(0));
            mutator.drop();
        }
        int rest = containers.size(list);
        if (rest < after) {
            throw tooFew(site, before + after, "at least ", before + rest);
        }
        mutator.dropBelowTop();
        mutator.dropBelowTop();
        for (int i = 0; i < after; i++) {
            mutator.removeSlot(list, rest - after);
        }
        reverse(before + 1 + after);
    }

    private HeapObject iteratorToUnpack(Site site, HeapObject sequence) {
        switch (sequence.kind()) {
            case INT, BOOL, FLOAT, NONE, FUNCTION, METHOD, CLASS, WEAK_REFERENCE ->
                throw site.error("TypeError: cannot unpack non-iterable " + values.typeName(sequence) + " object");
            default -> {}
        }
        mutator.push(sequence);
        return iterators.iterator(site);
    }

    /** Puts so many items below the two top entries. */
    private void take(Site site, HeapObject iterator, int count, String atLeast) {
        for (int i = 0; i < count; i++) {
            if (!iterators.next(site, iterator)) {
                throw tooFew(site, count, atLeast, i);
            }
            mutator.rotate(2);
        }
    }

    private void reverse(int count) {
        for (int i = count - 1; i > 0; i--) {
            mutator.rotate(i);
        }
    }

    private static ProgramError tooMany(Site site, int count) {
        return site.error("ValueError: too many values to unpack (expected " + count + ")");
    }

    private static ProgramError tooFew(Site site, int count, String atLeast, int given) {
        return site.error(
                "ValueError: not enough values to unpack (expected " + atLeast + count + ", got " + given + ")");
    }
}
