package gccourse.minipy.library;

import gccourse.heap.HeapObject;
import gccourse.heap.Mutator;
import gccourse.minipy.objects.Atoms;
import gccourse.minipy.objects.Containers;
import gccourse.minipy.objects.Values;
import gccourse.minipy.runtime.Arguments;
import gccourse.minipy.runtime.Items;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.runtime.Method;
import gccourse.minipy.runtime.Methods;
import gccourse.minipy.syntax.Site;
import org.jspecify.annotations.Nullable;

/** The methods of dicts. */
final class DictMethods implements Methods.Table {
    private final Mutator mutator;
    private final Atoms atoms;
    private final Containers containers;
    private final Values values;
    private final Items items;
    private final Arguments arguments;

    DictMethods(Machine machine) {
        mutator = machine.mutator();
        atoms = machine.atoms();
        containers = machine.containers();
        values = machine.values();
        items = machine.items();
        arguments = machine.arguments();
    }

    @Override
    public @Nullable Method make(String name) {
        return switch (name) {
            case "get" -> this::get;
            case "pop" -> this::pop;
            case "clear" -> this::clear;
            default -> null;
        };
    }

    private void get(Site site, HeapObject dict, int given) {
        Arguments.checkCountOfMethod(site, "get", 1, 2, given);
        Object key = values.key(site, mutator.peek(given - 1));
        HeapObject value = containers.value(dict, key);
        HeapObject otherwise = given == 2 ? mutator.peek(0) : atoms.none();
        arguments.hold("dict.get", given + 1);
        mutator.push(value == null ? otherwise : value);
        mutator.popFrame();
    }

    private void pop(Site site, HeapObject dict, int given) {
        Arguments.checkCountOfMethod(site, "pop", 1, 2, given);
        Object key = values.key(site, mutator.peek(given - 1));
        HeapObject sought = mutator.peek(given - 1);
        HeapObject otherwise = given == 2 ? mutator.peek(0) : null;
        arguments.hold("dict.pop", given + 1);
        if (!containers.takeEntry(dict, key)) {
            if (otherwise == null) {
                throw items.missingKey(site, sought);
            }
            mutator.push(otherwise);
        }
        mutator.popFrame();
    }

    private void clear(Site site, HeapObject dict, int given) {
        Arguments.checkCount(site, "dict.clear", 0, 0, given);
        containers.clearEntries(dict);
        mutator.drop();
        atoms.pushNone();
    }
}
