package gccourse.minipy.runtime;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import gccourse.minipy.objects.Atoms;
import gccourse.minipy.objects.Containers;
import gccourse.minipy.objects.DictKeys;
import gccourse.minipy.syntax.Site;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the arguments that a tuple and a dict hold onto the stack, for a call. */
final class UnpackedArguments {
    private final Mutator mutator;
    private final Atoms atoms;
    private final Containers containers;

    UnpackedArguments(Mutator mutator, Atoms atoms, Containers containers) {
        this.mutator = mutator;
        this.atoms = atoms;
        this.containers = containers;
    }

    /** Returns the names of the keyword arguments in a dict. */
    String[] names(Site site, HeapObject dict) {
        List<String> names = new ArrayList<>();
        DictKeys keys = containers.keys(dict);
        for (int i = 0; i < keys.count(); i++) {
            Object key = keys.key(i);
            if (key instanceof String name) {
                names.add(name);
            } else if (key != null) {
                throw site.error("TypeError: keywords must be strings");
            }
        }
        return names.toArray(Binding.NO_KEYWORDS);
    }

    /** Pushes what CPython holds besides while it calls with a dict: every value once more, and a tuple of the names. */
    int copyAndName(HeapObject tuple, @Nullable HeapObject dict, String[] keywords) {
        HeapObject names = mutator.allocate(Kind.TUPLE, keywords.length, Kind.TUPLE.pythonName());
        for (int i = 0; i < keywords.length; i++) {
            mutator.setSlot(names, i, atoms.constant(keywords[i]));
        }
        return 1 + push(tuple, dict, keywords);
    }

    /** Pushes the items of the tuple, and behind them the values that the dict has for some names; returns how many. */
    int push(HeapObject tuple, @Nullable HeapObject dict, String[] keywords) {
        int count = containers.size(tuple);
        for (int i = 0; i < count; i++) {
            mutator.push(containers.item(tuple, i));
        }
        for (String keyword : keywords) {
            HeapObject value = dict == null ? null : containers.value(dict, keyword);
            mutator.push(value == null ? atoms.none() : value);
        }
        return count + keywords.length;
    }
}
