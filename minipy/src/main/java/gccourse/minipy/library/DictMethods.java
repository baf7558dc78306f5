package gccourse.minipy.library;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import gccourse.minipy.objects.Atoms;
import gccourse.minipy.objects.Containers;
import gccourse.minipy.objects.DictKeys;
import gccourse.minipy.objects.DictPart;
import gccourse.minipy.objects.Values;
import gccourse.minipy.runtime.Arguments;
import gccourse.minipy.runtime.Items;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.runtime.Method;
import gccourse.minipy.runtime.Methods;
import gccourse.minipy.syntax.Site;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The methods of dicts. */
final class DictMethods implements Methods.Table {
    private final Machine machine;
    private final NativeMethods methods;
    private final Conversions conversions;
    private final Mutator mutator;
    private final Atoms atoms;
    private final Containers containers;
    private final Values values;
    private final Items items;
    private final Arguments arguments;

    DictMethods(Machine machine, Conversions conversions) {
        this.machine = machine;
        this.conversions = conversions;
        methods = new NativeMethods(machine, "dict");
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
            case "copy" -> methods.exactly(name, 0, (site, dict, none) -> copy(dict));
            case "items" -> methods.exactly(name, 0, (site, dict, none) -> view(dict, DictPart.ITEMS));
            case "keys" -> methods.exactly(name, 0, (site, dict, none) -> view(dict, DictPart.KEYS));
            case "popitem" -> methods.exactly(name, 0, (site, dict, none) -> popItem(site, dict));
            case "setdefault" -> methods.of(name, 1, 2, this::setDefault);
            case "update" -> methods.naming(name, 1, true, this::update);
            case "values" -> methods.exactly(name, 0, (site, dict, none) -> view(dict, DictPart.VALUES));
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

    private void copy(HeapObject dict) {
        machine.arithmetic().merge(containers.dict(), dict);
    }

    private void view(HeapObject dict, DictPart part) {
        HeapObject view = mutator.allocate(Kind.DICT_VIEW, 1, part);
        mutator.setSlot(view, 0, dict);
    }

    private void popItem(Site site, HeapObject dict) {
        HeapObject pair = mutator.allocate(Kind.TUPLE, 2, "tuple");
        DictKeys keys = containers.keys(dict);
        int last = keys.count() - 1;
        while (last >= 0 && keys.key(last) == null) {
            last--;
        }
        if (last < 0) {
            throw site.error("KeyError: 'popitem(): dictionary is empty'");
        }
        mutator.setSlot(pair, 0, containers.pushKey(dict, last));
        containers.takeEntry(dict, Objects.requireNonNull(keys.key(last)));
        mutator.setSlot(pair, 1, mutator.peek(0));
        mutator.drop();
        mutator.drop();
    }

    private void setDefault(Site site, HeapObject dict, HeapObject[] given) {
        Object key = values.key(site, given[0]);
        HeapObject value = containers.value(dict, key);
        if (value == null) {
            value = given.length == 2 ? given[1] : atoms.none();
            containers.setEntry(dict, key, value);
        }
        mutator.push(value);
    }

    private void update(Site site, HeapObject dict, HeapObject[] given, String[] keywords) {
        int positional = given.length - keywords.length;
        if (positional == 1) {
            conversions.fill(site, dict, given[0]);
        }
        for (int i = 0; i < keywords.length; i++) {
            containers.setEntry(dict, keywords[i], given[positional + i]);
        }
        atoms.pushNone();
    }
}
