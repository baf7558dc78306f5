package gccourse.minipy.runtime;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import gccourse.minipy.objects.Atoms;
import gccourse.minipy.objects.Containers;
import gccourse.minipy.objects.RangeValue;
import gccourse.minipy.objects.Values;
import gccourse.minipy.syntax.Site;

/** Slices of lists, tuples, strings and ranges. Start, stop and step are the top entries of the stack. */
public final class Slices {
    private static final int BOUNDS = 3;

    private final Mutator mutator;
    private final Atoms atoms;
    private final Containers containers;
    private final Values values;
    private final Iterators iterators;

    Slices(Mutator mutator, Atoms atoms, Containers containers, Values values, Iterators iterators) {
        this.mutator = mutator;
        this.atoms = atoms;
        this.containers = containers;
        this.values = values;
        this.iterators = iterators;
    }

    /** So many items from a start, each a step behind the one before. */
    private record Selection(int start, int step, int count) {
        int index(int i) {
            return start + i * step;
        }
    }

    /** Replaces a container and the bounds by the slice. */
    public HeapObject slice(Site site) {
        HeapObject container = mutator.peek(BOUNDS);
        switch (container.kind()) {
            case LIST, TUPLE -> {
                Selection selection = selection(site, containers.size(container));
                dropBounds();
                sequence(container, selection);
            }
            case STR -> {
                int[] characters = atoms.text(container).codePoints().toArray();
                Selection selection = selection(site, characters.length);
                dropBounds();
                StringBuilder text = new StringBuilder();
                for (int i = 0; i < selection.count; i++) {
                    text.appendCodePoint(characters[selection.index(i)]);
                }
                atoms.push(text.toString());
            }
            case RANGE -> {
                RangeValue range = (RangeValue) mutator.payload(container);
                long[] bounds = bounds(site, range.length());
                dropBounds();
                mutator.allocate(Kind.RANGE, 0, range.slice(bounds[0], bounds[1], bounds[2]));
            }
            case DICT -> throw site.error("TypeError: unhashable type: 'slice'");
            case INSTANCE -> throw site.leftOut("A slice of an instance");
            default -> throw site.error("TypeError: '" + values.typeName(container) + "' object is not subscriptable");
        }
        mutator.dropBelowTop();
        return mutator.peek(0);
    }

    private void sequence(HeapObject container, Selection selection) {
        if (container.kind() == Kind.TUPLE) {
            if (selection.count == 0) {
                mutator.push(containers.emptyTuple());
                return;
            }
            if (selection.step == 1 && selection.count == containers.size(container)) {
                mutator.push(container);
                return;
            }
        }
        HeapObject slice = mutator.allocate(
                container.kind(), selection.count, container.kind().pythonName());
        for (int i = 0; i < selection.count; i++) {
            mutator.setSlot(slice, i, containers.item(container, selection.index(i)));
        }
    }

    /** Puts the items of a value in the place of a slice, and drops the value, the container and the bounds. */
    public void assign(Site site) {
        HeapObject list = list(site, "assignment");
        Selection selection = selection(site, mutator.slotCount(list));
        boolean extended = mutator.peek(0) != atoms.none() && selection.step != 1;
        HeapObject value = mutator.peek(BOUNDS + 1);
        int count = items(site, value, extended);
        if (extended && count != selection.count) {
            throw site.error("ValueError: attempt to assign sequence of size " + count + " to extended slice of size "
                    + selection.count);
        }
        // On the stack now: value, list, bounds, the new items.
        int taken = 0;
        if (selection.step == 1) {
            for (int i = 0; i < selection.count; i++) {
                mutator.removeSlot(list, selection.start);
                taken++;
            }
            for (int i = 0; i < count; i++) {
                mutator.insertSlot(list, selection.start + i, mutator.peek(taken + count - 1 - i));
            }
        } else {
            for (int i = 0; i < count; i++) {
                HeapObject old = containers.item(list, selection.index(i));
                mutator.push(old);
                taken++;
                mutator.setSlot(list, selection.index(i), mutator.peek(taken + count - 1 - i));
            }
        }
        for (int i = 0; i < taken + count; i++) {
            mutator.drop();
        }
        dropBounds();
        mutator.dropBelowTop();
        mutator.drop();
    }

    /** Pushes the items of an iterable, and returns how many there are. */
    private int items(Site site, HeapObject iterable, boolean extended) {
        int count = 0;
        if (iterable.kind() == Kind.LIST || iterable.kind() == Kind.TUPLE) {
            for (; count < containers.size(iterable); count++) {
                mutator.push(containers.item(iterable, count));
            }
            return count;
        }
        if (!iterators.isIterable(iterable)) {
            throw site.error(
                    extended
                            ? "TypeError: must assign iterable to extended slice"
                            : "TypeError: can only assign an iterable");
        }
        mutator.push(iterable);
        HeapObject iterator = iterators.iterator(site);
        while (iterators.next(site, iterator)) {
            mutator.swap();
            count++;
        }
        mutator.drop();
        return count;
    }

    /** Deletes a slice, and drops the container and the bounds. */
    public void delete(Site site) {
        HeapObject list = list(site, "deletion");
        Selection selection = selection(site, mutator.slotCount(list));
        boolean backwards = selection.step < 0;
        for (int i = 0; i < selection.count; i++) {
            mutator.removeSlot(list, backwards ? selection.index(i) : selection.index(i) - i);
        }
        for (int i = 0; i < selection.count; i++) {
            mutator.drop();
        }
        dropBounds();
        mutator.drop();
    }

    private HeapObject list(Site site, String use) {
        HeapObject container = mutator.peek(BOUNDS);
        return switch (container.kind()) {
            case LIST -> container;
            case INSTANCE -> throw site.leftOut("A slice of an instance");
            case DICT -> throw site.error("TypeError: unhashable type: 'slice'");
            case STR, TUPLE, RANGE ->
                throw site.error("TypeError: '" + values.typeName(container) + "' object does"
                        + (use.equals("deletion") ? " not support item deletion" : " not support item assignment"));
            default ->
                throw site.error("TypeError: '" + values.typeName(container) + "' object does not support item " + use);
        };
    }

    private void dropBounds() {
        for (int i = 0; i < BOUNDS; i++) {
            mutator.drop();
        }
    }

    private Selection selection(Site site, int size) {
        long[] bounds = bounds(site, size);
        long step = bounds[2];
        long distance = step > 0 ? bounds[1] - bounds[0] : bounds[0] - bounds[1];
        long count = distance <= 0 ? 0 : (distance - 1) / Math.abs(step) + 1;
        return new Selection((int) bounds[0], (int) Math.max(-size - 1L, Math.min(size + 1L, step)), (int) count);
    }

    /** Returns start, stop and step, as CPython's {@code PySlice_AdjustIndices} fits them to a size. */
    private long[] bounds(Site site, long size) {
        long step = bound(site, mutator.peek(0), 1);
        if (step == 0) {
            throw site.error("ValueError: slice step cannot be zero");
        }
        step = Math.max(step, -Long.MAX_VALUE);
        long start = bound(site, mutator.peek(2), step < 0 ? Long.MAX_VALUE : 0);
        long stop = bound(site, mutator.peek(1), step < 0 ? Long.MIN_VALUE : Long.MAX_VALUE);
        boolean open = mutator.peek(1) == atoms.none();
        return new long[] {fit(start, size, step, false), fit(stop, size, step, open), step};
    }

    private static long fit(long bound, long size, long step, boolean open) {
        long least = step < 0 ? -1 : 0;
        if (bound < 0) {
            return open && step < 0 ? least : Math.max(least, bound + size);
        }
        return Math.min(bound, step < 0 ? size - 1 : size);
    }

    private long bound(Site site, HeapObject value, long otherwise) {
        if (value == atoms.none()) {
            return otherwise;
        }
        if (!atoms.isInteger(value)) {
            throw site.error("TypeError: slice indices must be integers or None or have an __index__ method");
        }
        return atoms.integer(value);
    }
}
