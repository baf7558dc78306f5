package gccourse.minipy.library;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import gccourse.minipy.objects.Atoms;
import gccourse.minipy.runtime.Items;
import gccourse.minipy.runtime.Iterators;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.runtime.Method;
import gccourse.minipy.runtime.Methods;
import gccourse.minipy.runtime.Sets;
import gccourse.minipy.syntax.Site;
import org.jspecify.annotations.Nullable;

/** The methods of sets and frozensets. */
final class SetMethods implements Methods.Table {
    private static final int ANY = Integer.MAX_VALUE;

    private final Mutator mutator;
    private final Atoms atoms;
    private final Items items;
    private final Sets sets;
    private final Iterators iterators;
    private final NativeMethods methods;
    private final Kind kind;

    SetMethods(Machine machine, Kind kind) {
        this.kind = kind;
        mutator = machine.mutator();
        atoms = machine.atoms();
        items = machine.items();
        sets = machine.sets();
        iterators = machine.iterators();
        methods = new NativeMethods(machine, kind.pythonName());
    }

    @Override
    public @Nullable Method make(String name) {
        Method method = switch (name) {
            case "copy" -> methods.exactly(name, 0, (site, set, none) -> copy(site, set));
            case "difference" -> methods.withTuple(name, 0, ANY, this::difference);
            case "intersection" -> methods.withTuple(name, 0, ANY, this::intersection);
            case "isdisjoint" -> methods.exactly(name, 1, this::isDisjoint);
            case "issubset" -> methods.exactly(name, 1, (site, set, of) -> subset(site, set, of[0], false));
            case "issuperset" -> methods.exactly(name, 1, (site, set, of) -> subset(site, set, of[0], true));
            case "symmetric_difference" -> methods.exactly(name, 1, this::symmetricDifference);
            case "union" -> methods.withTuple(name, 0, ANY, this::union);
            default -> null;
        };
        return method == null && kind == Kind.SET ? changing(name) : method;
    }

    private @Nullable Method changing(String name) {
        return switch (name) {
            case "add" -> methods.exactly(name, 1, this::add);
            case "clear" -> methods.exactly(name, 0, (site, set, none) -> clear(set));
            case "difference_update" -> methods.withTuple(name, 0, ANY, this::differenceUpdate);
            case "discard" -> methods.exactly(name, 1, this::discard);
            case "intersection_update" -> methods.withTuple(name, 0, ANY, this::intersectionUpdate);
            case "pop" -> methods.exactly(name, 0, (site, set, none) -> pop(site, set));
            case "remove" -> methods.exactly(name, 1, this::remove);
            case "symmetric_difference_update" -> methods.exactly(name, 1, this::symmetricDifferenceUpdate);
            case "update" -> methods.withTuple(name, 0, ANY, this::update);
            default -> null;
        };
    }

    // ---- changing

    private void add(Site site, HeapObject set, HeapObject[] arguments) {
        sets.add(site, set, arguments[0]);
        atoms.pushNone();
    }

    private void discard(Site site, HeapObject set, HeapObject[] arguments) {
        sets.discard(site, set, arguments[0]);
        atoms.pushNone();
    }

    private void remove(Site site, HeapObject set, HeapObject[] arguments) {
        if (!sets.discard(site, set, arguments[0])) {
            throw items.missingKey(site, arguments[0]);
        }
        atoms.pushNone();
    }

    private void pop(Site site, HeapObject set) {
        if (!sets.pop(set)) {
            throw site.error("KeyError: 'pop from an empty set'");
        }
    }

    private void clear(HeapObject set) {
        sets.clear(set);
        atoms.pushNone();
    }

    private void update(Site site, HeapObject set, HeapObject[] arguments) {
        for (HeapObject argument : arguments) {
            sets.update(site, set, argument);
        }
        atoms.pushNone();
    }

    private void differenceUpdate(Site site, HeapObject set, HeapObject[] arguments) {
        for (HeapObject argument : arguments) {
            sets.subtract(site, set, argument);
        }
        atoms.pushNone();
    }

    private void intersectionUpdate(Site site, HeapObject set, HeapObject[] arguments) {
        intersection(site, set, arguments);
        sets.become(set, mutator.peek(0));
        mutator.drop();
        atoms.pushNone();
    }

    private void symmetricDifferenceUpdate(Site site, HeapObject set, HeapObject[] arguments) {
        boolean made = setOf(site, arguments[0]);
        sets.toggle(site, set, made ? mutator.peek(0) : arguments[0]);
        if (made) {
            mutator.drop();
        }
        atoms.pushNone();
    }

    /** Pushes a set of what an iterable has; nothing if it is a set itself. */
    private boolean setOf(Site site, HeapObject iterable) {
        if (Sets.isSet(iterable)) {
            return false;
        }
        sets.update(site, sets.make(Kind.SET), iterable);
        return true;
    }

    // ---- making new ones

    private void copy(Site site, HeapObject set) {
        if (kind == Kind.FROZENSET) {
            mutator.push(set);
        } else {
            sets.copy(site, kind, set);
        }
    }

    private void union(Site site, HeapObject set, HeapObject[] arguments) {
        HeapObject result = sets.copy(site, kind, set);
        for (HeapObject argument : arguments) {
            if (argument != set) {
                sets.update(site, result, argument);
            }
        }
    }

    private void intersection(Site site, HeapObject set, HeapObject[] arguments) {
        if (arguments.length == 0) {
            copy(site, set);
            return;
        }
        mutator.push(set);
        for (HeapObject argument : arguments) {
            sets.intersection(site, mutator.peek(0), argument);
            mutator.dropBelowTop();
        }
    }

    private void difference(Site site, HeapObject set, HeapObject[] arguments) {
        if (arguments.length == 0) {
            copy(site, set);
            return;
        }
        HeapObject result = sets.difference(site, set, arguments[0]);
        for (int i = 1; i < arguments.length; i++) {
            sets.subtract(site, result, arguments[i]);
        }
    }

    private void symmetricDifference(Site site, HeapObject set, HeapObject[] arguments) {
        boolean made = setOf(site, arguments[0]);
        sets.symmetricDifference(site, set, made ? mutator.peek(0) : arguments[0]);
        if (made) {
            mutator.dropBelowTop();
        }
    }

    // ---- asking

    private void subset(Site site, HeapObject set, HeapObject other, boolean superset) {
        boolean made = setOf(site, other);
        HeapObject second = made ? mutator.peek(0) : other;
        boolean answer = superset ? sets.isSubset(site, second, set) : sets.isSubset(site, set, second);
        if (made) {
            mutator.drop();
        }
        atoms.push(answer);
    }

    private void isDisjoint(Site site, HeapObject set, HeapObject[] arguments) {
        mutator.push(arguments[0]);
        HeapObject iterator = iterators.iterator(site);
        boolean disjoint = true;
        while (disjoint && iterators.next(site, iterator)) {
            disjoint = !sets.contains(site, set, mutator.peek(0));
            mutator.drop();
        }
        mutator.drop();
        atoms.push(disjoint);
    }
}
