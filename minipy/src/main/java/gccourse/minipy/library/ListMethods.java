package gccourse.minipy.library;

import gccourse.heap.HeapObject;
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
import org.jspecify.annotations.Nullable;

/** The methods of lists. What they drop in the end goes in CPython's order: the list first, then the arguments. */
final class ListMethods implements Methods.Table {
    private final Mutator mutator;
    private final Atoms atoms;
    private final Containers containers;
    private final Values values;
    private final Items items;
    private final Comparisons comparisons;

    ListMethods(Machine machine) {
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
}
