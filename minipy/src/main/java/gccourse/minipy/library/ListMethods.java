package gccourse.minipy.library;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import gccourse.minipy.objects.Atoms;
import gccourse.minipy.objects.Containers;
import gccourse.minipy.objects.Values;
import gccourse.minipy.runtime.Arguments;
import gccourse.minipy.runtime.Comparisons;
import gccourse.minipy.runtime.Items;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.runtime.Method;
import gccourse.minipy.runtime.Methods;
import gccourse.minipy.syntax.Site;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The methods of lists. What they drop in the end goes in CPython's order: the list first, then the arguments. */
final class ListMethods implements Methods.Table {
    private final Machine machine;
    private final NativeMethods methods;
    private final Orderings orderings;
    private final Mutator mutator;
    private final Atoms atoms;
    private final Containers containers;
    private final Values values;
    private final Items items;
    private final Comparisons comparisons;

    ListMethods(Machine machine) {
        this.machine = machine;
        methods = new NativeMethods(machine, "list");
        orderings = new Orderings(machine);
        mutator = machine.mutator();
        atoms = machine.atoms();
        containers = machine.containers();
        values = machine.values();
        items = machine.items();
        comparisons = machine.comparisons();
    }

    @Override
    public @Nullable Method make(String name) {
        return switch (name) {
            case "append" -> this::append;
            case "insert" -> this::insert;
            case "pop" -> this::pop;
            case "remove" -> this::remove;
            case "clear" -> this::clear;
            case "copy" -> methods.exactly(name, 0, (site, list, none) -> copy(list));
            case "count" -> methods.exactly(name, 1, this::count);
            case "extend" -> methods.exactly(name, 1, this::extend);
            case "index" -> methods.of(name, 1, 3, this::index);
            case "reverse" -> methods.exactly(name, 0, (site, list, none) -> reverse(list));
            case "sort" -> methods.withParameters(name, 0, List.of("key", "reverse"), this::sort);
            default -> null;
        };
    }

    private void append(Site site, HeapObject list, int arguments) {
        Arguments.checkCount(site, "list.append", 1, 1, arguments);
        mutator.addSlot(list, mutator.peek(0));
        mutator.dropBelowTop();
        mutator.drop();
        atoms.pushNone();
    }

    private void insert(Site site, HeapObject list, int arguments) {
        Arguments.checkCountOfMethod(site, "insert", 2, 2, arguments);
        mutator.swap();
        int at = insertionPoint(list, values.index(site, mutator.peek(0)));
        mutator.drop();
        mutator.insertSlot(list, at, mutator.peek(0));
        mutator.dropBelowTop();
        mutator.drop();
        atoms.pushNone();
    }

    private int insertionPoint(HeapObject list, long index) {
        long size = containers.size(list);
        return (int) (index < 0 ? Math.max(0, index + size) : Math.min(index, size));
    }

    private void pop(Site site, HeapObject list, int arguments) {
        Arguments.checkCountOfMethod(site, "pop", 0, 1, arguments);
        int size = containers.size(list);
        if (size == 0) {
            throw site.error("IndexError: pop from empty list");
        }
        int at = size - 1;
        if (arguments == 1) {
            at = items.index(site, list, mutator.peek(0), "pop");
            mutator.drop();
        }
        mutator.removeSlot(list, at);
        mutator.dropBelowTop();
    }

    private void remove(Site site, HeapObject list, int arguments) {
        Arguments.checkCount(site, "list.remove", 1, 1, arguments);
        int at = comparisons.indexOf(site, list, mutator.peek(0));
        if (at < 0) {
            throw site.error("ValueError: list.remove(x): x not in list");
        }
        mutator.removeSlot(list, at);
        mutator.drop();
        mutator.dropBelowTop();
        mutator.drop();
        atoms.pushNone();
    }

    private void clear(Site site, HeapObject list, int arguments) {
        Arguments.checkCount(site, "list.clear", 0, 0, arguments);
        mutator.clearSlots(list);
        mutator.drop();
        atoms.pushNone();
    }

    private void sort(Site site, HeapObject list, @Nullable HeapObject[] given) {
        HeapObject key = given[0] == atoms.none() ? null : given[0];
        orderings.sort(site, list, key, given[1] != null && values.isTrue(given[1]));
        atoms.pushNone();
    }

    private void copy(HeapObject list) {
        HeapObject copy = mutator.allocate(Kind.LIST, containers.size(list), "list");
        for (int i = 0; i < containers.size(list); i++) {
            mutator.setSlot(copy, i, containers.item(list, i));
        }
    }

    private void count(Site site, HeapObject sequence, HeapObject[] arguments) {
        atoms.push((long) comparisons.count(site, sequence, arguments[0]));
    }

    private void extend(Site site, HeapObject list, HeapObject[] arguments) {
        mutator.push(arguments[0]);
        machine.arithmetic().extend(site, list, arguments[0]);
        atoms.pushNone();
    }

    private void index(Site site, HeapObject list, HeapObject[] arguments) {
        int size = containers.size(list);
        long from = arguments.length > 1 ? values.index(site, arguments[1]) : 0;
        long to = arguments.length > 2 ? values.index(site, arguments[2]) : size;
        int start = (int) Math.max(0, Math.min(size, from < 0 ? from + size : from));
        int stop = (int) Math.max(0, Math.min(size, to < 0 ? to + size : to));
        int at = comparisons.indexOf(site, list, arguments[0], start, stop);
        if (at < 0) {
            throw site.error("ValueError: " + machine.text().repr(site, arguments[0]) + " is not in list");
        }
        atoms.push((long) at);
    }

    private void reverse(HeapObject list) {
        int last = containers.size(list) - 1;
        for (int i = 0; i < last - i; i++) {
            HeapObject low = containers.item(list, i);
            HeapObject high = containers.item(list, last - i);
            mutator.push(low);
            mutator.setSlot(list, i, high);
            mutator.setSlot(list, last - i, low);
            mutator.drop();
        }
        atoms.pushNone();
    }
}
