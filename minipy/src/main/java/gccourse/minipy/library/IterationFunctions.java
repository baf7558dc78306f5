package gccourse.minipy.library;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import gccourse.minipy.objects.Atoms;
import gccourse.minipy.objects.Builtin;
import gccourse.minipy.objects.ClassAttribute;
import gccourse.minipy.objects.Containers;
import gccourse.minipy.objects.IteratorCode;
import gccourse.minipy.objects.RangeProgress;
import gccourse.minipy.objects.RangeValue;
import gccourse.minipy.objects.Values;
import gccourse.minipy.runtime.Builtins;
import gccourse.minipy.runtime.Iterators;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.runtime.Specials;
import gccourse.minipy.syntax.Site;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The builtin functions and types that make iterators, and go on with them. */
final class IterationFunctions implements Builtins.Table {
    private final Machine machine;
    private final Mutator mutator;
    private final Atoms atoms;
    private final Containers containers;
    private final Values values;
    private final Iterators iterators;
    private final Specials specials;

    IterationFunctions(Machine machine) {
        this.machine = machine;
        mutator = machine.mutator();
        atoms = machine.atoms();
        containers = machine.containers();
        values = machine.values();
        iterators = machine.iterators();
        specials = machine.specials();
    }

    @Override
    public @Nullable HeapObject make(String name) {
        return switch (name) {
            case "enumerate" ->
                mutator.immortal(
                        Kind.CLASS, Builtin.of(name, 1, 2, this::enumerate).naming("iterable", "start"));
            case "filter" -> mutator.immortal(Kind.CLASS, Builtin.of(name, 2, 2, this::filter));
            case "iter" -> mutator.immortal(Kind.FUNCTION, Builtin.of(name, 1, 2, this::iter));
            case "map" -> mutator.immortal(Kind.CLASS, Builtin.of(name, 2, Integer.MAX_VALUE, this::map));
            case "next" -> mutator.immortal(Kind.FUNCTION, Builtin.of(name, 1, 2, this::next));
            case "reversed" -> mutator.immortal(Kind.CLASS, Builtin.of(name, 1, 1, this::reversed));
            case "zip" -> mutator.immortal(Kind.CLASS, Builtin.withTuple(name, 0, Integer.MAX_VALUE, this::zip));
            default -> null;
        };
    }

    private void enumerate(Site site, HeapObject[] arguments) {
        Enumeration.make(machine, site, arguments[0], arguments.length == 1 ? 0 : values.index(site, arguments[1]));
    }

    private void zip(Site site, HeapObject[] arguments) {
        Zip.make(machine, site, arguments);
    }

    /** The function is the first slot behind the tuple of iterators. */
    private void map(Site site, HeapObject[] arguments) {
        HeapObject over = Zip.iterators(machine, site, arguments, 1);
        HeapObject made = mutator.allocate(Kind.ITERATOR, 2, named("map", this::nextOfMap));
        mutator.setSlot(made, 0, over);
        mutator.setSlot(made, 1, arguments[0]);
        mutator.dropBelowTop();
    }

    /** While the function is called, the items are held beside its parameters. */
    private boolean nextOfMap(Site site, HeapObject iterator) {
        HeapObject over = Objects.requireNonNull(mutator.slot(iterator, 0));
        int count = containers.size(over);
        for (int i = 0; i < count; i++) {
            if (!iterators.next(site, containers.item(over, i))) {
                for (int taken = 0; taken < i; taken++) {
                    mutator.drop();
                }
                return false;
            }
        }
        for (int i = 0; i < count; i++) {
            mutator.push(mutator.peek(count - 1));
        }
        machine.calls().call(site, Objects.requireNonNull(mutator.slot(iterator, 1)), count);
        for (int i = 0; i < count; i++) {
            mutator.dropBelowTop();
        }
        return true;
    }

    private void filter(Site site, HeapObject[] arguments) {
        mutator.push(arguments[1]);
        HeapObject over = iterators.iterator(site);
        HeapObject made = mutator.allocate(Kind.ITERATOR, 2, named("filter", this::nextOfFilter));
        mutator.setSlot(made, 0, over);
        mutator.setSlot(made, 1, arguments[0]);
        mutator.dropBelowTop();
    }

    private boolean nextOfFilter(Site site, HeapObject iterator) {
        HeapObject over = Objects.requireNonNull(mutator.slot(iterator, 0));
        while (iterators.next(site, over)) {
            HeapObject item = mutator.peek(0);
            HeapObject function = mutator.slot(iterator, 1);
            boolean passes;
            if (function == null || function == atoms.none()) {
                passes = values.isTrue(item);
            } else {
                mutator.push(item);
                passes = values.isTrue(machine.calls().call(site, function, 1));
                mutator.drop();
            }
            if (passes) {
                return true;
            }
            mutator.drop();
        }
        return false;
    }

    private void reversed(Site site, HeapObject[] arguments) {
        HeapObject sequence = arguments[0];
        switch (sequence.kind()) {
            case LIST -> {
                // CPython binds the method __reversed__, and drops it when it has been called.
                HeapObject method = mutator.allocate(Kind.METHOD, 1, "__reversed__");
                mutator.setSlot(method, 0, sequence);
                backwards(sequence, "list_reverseiterator");
                mutator.dropBelowTop();
            }
            case TUPLE, STR -> backwards(sequence, "reversed");
            case RANGE -> {
                RangeValue range = (RangeValue) mutator.payload(sequence);
                long count = range.length();
                RangeValue back = count == 0
                        ? range
                        : new RangeValue(range.at(count - 1), range.start() - range.step(), -range.step());
                mutator.allocate(Kind.RANGE_ITERATOR, 0, new RangeProgress(back));
            }
            case DICT, DICT_VIEW -> throw site.leftOut("`reversed` of a dict");
            default -> throw site.error("TypeError: '" + values.typeName(sequence) + "' object is not reversible");
        }
    }

    private void backwards(HeapObject sequence, String type) {
        int size = sequence.kind() == Kind.STR
                ? atoms.text(sequence).codePointCount(0, atoms.text(sequence).length())
                : containers.size(sequence);
        int[] left = {size};
        HeapObject made =
                mutator.allocate(Kind.ITERATOR, 1, named(type, (site, iterator) -> nextBackwards(iterator, left)));
        mutator.setSlot(made, 0, sequence);
    }

    private boolean nextBackwards(HeapObject iterator, int[] left) {
        HeapObject sequence = mutator.slot(iterator, 0);
        if (sequence == null) {
            return false;
        }
        left[0]--;
        if (sequence.kind() == Kind.STR && left[0] >= 0) {
            String text = atoms.text(sequence);
            int from = text.offsetByCodePoints(0, left[0]);
            atoms.push(text.substring(from, text.offsetByCodePoints(from, 1)));
            return true;
        }
        if (sequence.kind() != Kind.STR && left[0] >= 0 && left[0] < containers.size(sequence)) {
            mutator.push(containers.item(sequence, left[0]));
            return true;
        }
        mutator.setSlot(iterator, 0, null);
        return false;
    }

    private void iter(Site site, HeapObject[] arguments) {
        if (arguments.length == 1) {
            mutator.push(arguments[0]);
            iterators.iterator(site);
            return;
        }
        HeapObject made = mutator.allocate(Kind.ITERATOR, 2, named("callable_iterator", this::nextOfCall));
        mutator.setSlot(made, 0, arguments[0]);
        mutator.setSlot(made, 1, arguments[1]);
    }

    /** Until the function returns something that is equal to the sentinel. */
    private boolean nextOfCall(Site site, HeapObject iterator) {
        HeapObject function = mutator.slot(iterator, 0);
        if (function == null) {
            return false;
        }
        HeapObject result = machine.calls().call(site, function, 0);
        HeapObject sentinel = Objects.requireNonNull(mutator.slot(iterator, 1));
        if (!machine.comparisons().areEqual(site, sentinel, result)) {
            return true;
        }
        mutator.drop();
        mutator.setSlot(iterator, 0, null);
        mutator.setSlot(iterator, 1, null);
        return false;
    }

    private void next(Site site, HeapObject[] arguments) {
        HeapObject iterator = arguments[0];
        ClassAttribute method = specials.find(iterator, "__next__");
        if (method != null) {
            nextOfInstance(site, method, arguments);
            return;
        }
        if (!iterators.isIterator(iterator)) {
            throw site.error("TypeError: '" + values.typeName(iterator) + "' object is not an iterator");
        }
        atoms.pushNone();
        if (iterators.send(site, iterator)) {
            return;
        }
        if (arguments.length == 1) {
            throw machine.generators().ended(site);
        }
        mutator.push(arguments[1]);
        mutator.dropBelowTop();
    }

    private void nextOfInstance(Site site, ClassAttribute method, HeapObject[] arguments) {
        if (arguments.length == 1) {
            specials.call(site, method, arguments[0]);
        } else if (!iterators.next(site, arguments[0])) {
            mutator.push(arguments[1]);
        }
    }

    /** Gives the code of an iterator the name of its type. */
    private static IteratorCode named(String type, IteratorCode code) {
        return new IteratorCode() {
            @Override
            public boolean next(Site site, HeapObject iterator) {
                return code.next(site, iterator);
            }

            @Override
            public String toString() {
                return type;
            }
        };
    }
}
