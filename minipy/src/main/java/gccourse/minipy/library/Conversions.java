package gccourse.minipy.library;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import gccourse.minipy.objects.Builtin;
import gccourse.minipy.objects.Containers;
import gccourse.minipy.objects.DictKeys;
import gccourse.minipy.objects.RangeValue;
import gccourse.minipy.objects.Values;
import gccourse.minipy.runtime.Arithmetic;
import gccourse.minipy.runtime.Iterators;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.runtime.Sets;
import gccourse.minipy.syntax.Site;
import org.jspecify.annotations.Nullable;

/** The builtin types of containers, called to make one: {@code list}, {@code tuple}, {@code dict}, {@code set}, ... */
final class Conversions {
    private static final int ROOM_FOR_UNKNOWN = 10;

    private final Mutator mutator;
    private final Containers containers;
    private final Values values;
    private final Arithmetic arithmetic;
    private final Iterators iterators;
    private final Sets sets;

    Conversions(Machine machine) {
        mutator = machine.mutator();
        containers = machine.containers();
        values = machine.values();
        arithmetic = machine.arithmetic();
        iterators = machine.iterators();
        sets = machine.sets();
    }

    /** Makes a type, null if there is none of the name. */
    @Nullable
    HeapObject make(String name) {
        return switch (name) {
            case "dict" -> type(Builtin.of(name, 0, 1, new DictCode()).withAnyKeyword());
            case "frozenset" -> type(Builtin.of(name, 0, 1, this::frozenset));
            case "list" -> type(Builtin.of(name, 0, 1, this::list));
            case "set" -> type(Builtin.of(name, 0, 1, this::set));
            case "tuple" -> type(Builtin.of(name, 0, 1, this::tuple));
            default -> null;
        };
    }

    private HeapObject type(Builtin builtin) {
        return mutator.immortal(Kind.CLASS, builtin);
    }

    /** Pushes a range. */
    void range(Site site, HeapObject[] given) {
        long[] bounds = new long[given.length];
        for (int i = 0; i < bounds.length; i++) {
            bounds[i] = values.index(site, given[i]);
        }
        mutator.allocate(Kind.RANGE, 0, RangeValue.of(site, bounds));
    }

    private void list(Site site, HeapObject[] given) {
        HeapObject list = mutator.allocateNew(Kind.LIST, 0, Kind.LIST.pythonName());
        if (given.length > 0) {
            mutator.push(given[0]);
            arithmetic.extend(site, list, given[0]);
        }
    }

    private void tuple(Site site, HeapObject[] given) {
        if (given.length == 0) {
            mutator.push(containers.emptyTuple());
            return;
        }
        HeapObject from = given[0];
        if (from.kind() == Kind.TUPLE) {
            mutator.push(from);
            return;
        }
        int count = 0;
        if (from.kind() == Kind.LIST) {
            for (; count < containers.size(from); count++) {
                mutator.push(containers.item(from, count));
            }
        } else {
            mutator.push(from);
            HeapObject iterator = iterators.iterator(site);
            iterators.askForLength(from);
            while (iterators.next(site, iterator)) {
                mutator.swap();
                count++;
            }
            mutator.drop();
        }
        if (count == 0) {
            mutator.push(containers.emptyTuple());
        } else if (iterators.isIterator(from) && count != ROOM_FOR_UNKNOWN) {
            newTuple(count);
        } else {
            containers.sequence(Kind.TUPLE, count);
        }
    }

    /** CPython makes a tuple of ten for what does not know its length, and cuts it: it is no dead one used again. */
    private void newTuple(int count) {
        HeapObject tuple = mutator.allocateNew(Kind.TUPLE, count, Kind.TUPLE.pythonName());
        for (int i = 0; i < count; i++) {
            mutator.setSlot(tuple, i, mutator.peek(count - i));
        }
        for (int i = 0; i < count; i++) {
            mutator.dropBelowTop();
        }
    }

    private void set(Site site, HeapObject[] given) {
        HeapObject set = sets.make(Kind.SET);
        if (given.length > 0) {
            sets.update(site, set, given[0]);
        }
    }

    private void frozenset(Site site, HeapObject[] given) {
        if (given.length > 0 && given[0].kind() == Kind.FROZENSET) {
            mutator.push(given[0]);
            return;
        }
        HeapObject set = sets.make(Kind.FROZENSET);
        if (given.length > 0) {
            sets.update(site, set, given[0]);
        }
    }

    /** {@code dict}: its arguments can have any names. */
    private final class DictCode implements Builtin.Code {
        @Override
        public void call(Site site, HeapObject[] given) {
            call(site, given, new String[0]);
        }

        @Override
        public void call(Site site, HeapObject[] given, String[] keywords) {
            HeapObject dict = mutator.allocateNew(Kind.DICT, 0, new DictKeys());
            int positional = given.length - keywords.length;
            if (positional > 0) {
                fill(site, dict, given[0]);
            }
            for (int i = 0; i < keywords.length; i++) {
                containers.setEntry(dict, keywords[i], given[positional + i]);
            }
        }
    }

    /** Adds the entries of another dict, or of an iterable over pairs, to a dict. */
    void fill(Site site, HeapObject dict, HeapObject from) {
        if (from.kind() == Kind.DICT) {
            arithmetic.merge(dict, from);
            return;
        }
        mutator.push(from);
        HeapObject iterator = iterators.iterator(site);
        for (int i = 0; iterators.next(site, iterator); i++) {
            HeapObject pair = mutator.peek(0);
            if (!iterators.isIterable(pair)) {
                throw site.error(
                        "TypeError: cannot convert dictionary update sequence element #" + i + " to a sequence");
            }
            int size = push(site, pair);
            if (size != 2) {
                throw site.error("ValueError: dictionary update sequence element #" + i + " has length " + size
                        + "; 2 is required");
            }
            containers.setEntry(dict, values.key(site, mutator.peek(1)), mutator.peek(0));
            mutator.drop();
            mutator.drop();
            mutator.drop();
        }
        mutator.drop();
    }

    /** Pushes the items of an iterable; what is no list or tuple makes a list on the way. */
    private int push(Site site, HeapObject iterable) {
        boolean direct = iterable.kind() == Kind.LIST || iterable.kind() == Kind.TUPLE;
        HeapObject items = iterable;
        if (!direct) {
            items = containers.list();
            mutator.push(iterable);
            arithmetic.extend(site, items, iterable);
        }
        int size = containers.size(items);
        for (int i = 0; i < size; i++) {
            mutator.push(containers.item(items, i));
            if (!direct) {
                mutator.swap();
            }
        }
        if (!direct) {
            mutator.drop();
        }
        return size;
    }
}
