package gccourse.minipy.library;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import gccourse.minipy.objects.Atoms;
import gccourse.minipy.objects.Builtin;
import gccourse.minipy.objects.Containers;
import gccourse.minipy.objects.Values;
import gccourse.minipy.runtime.Arguments;
import gccourse.minipy.runtime.Arithmetic;
import gccourse.minipy.runtime.Calls;
import gccourse.minipy.runtime.Comparisons;
import gccourse.minipy.runtime.Iterators;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.runtime.Specials;
import gccourse.minipy.syntax.Expression.ArithmeticOperator;
import gccourse.minipy.syntax.Site;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The builtin functions that go over all items of something: {@code sorted}, {@code min}, {@code max}, {@code sum}, ... */
final class AggregateFunctions {
    private static final int ANY = Integer.MAX_VALUE;

    private final Mutator mutator;
    private final Atoms atoms;
    private final Containers containers;
    private final Values values;
    private final Specials specials;
    private final Arguments arguments;
    private final Arithmetic arithmetic;
    private final Calls calls;
    private final Comparisons comparisons;
    private final Iterators iterators;
    private final Orderings orderings;

    AggregateFunctions(Machine machine) {
        mutator = machine.mutator();
        atoms = machine.atoms();
        containers = machine.containers();
        values = machine.values();
        specials = machine.specials();
        arguments = machine.arguments();
        arithmetic = machine.arithmetic();
        calls = machine.calls();
        comparisons = machine.comparisons();
        iterators = machine.iterators();
        orderings = new Orderings(machine);
    }

    /** Makes a function, null if there is none of the name. */
    @Nullable
    HeapObject make(String name) {
        Builtin function = switch (name) {
            case "all" -> Builtin.of(name, 1, 1, (site, of) -> truths(site, of[0], false));
            case "any" -> Builtin.of(name, 1, 1, (site, of) -> truths(site, of[0], true));
            case "max" ->
                Builtin.withTuple(name, 1, ANY, (site, of) -> extreme(site, name, of))
                        .withKeywords("key", "default");
            case "min" ->
                Builtin.withTuple(name, 1, ANY, (site, of) -> extreme(site, name, of))
                        .withKeywords("key", "default");
            case "sorted" -> Builtin.of(name, 1, 1, this::sorted).withKeywords("key", "reverse");
            case "sum" -> Builtin.of(name, 1, 2, this::sum).naming("", "start");
            default -> null;
        };
        return function == null ? null : mutator.immortal(Kind.FUNCTION, function);
    }

    private HeapObject iterator(Site site, HeapObject over) {
        mutator.push(over);
        return iterators.iterator(site);
    }

    /** Tells whether there is an item with a certain truth; {@code all} looks for a false one. */
    private void truths(Site site, HeapObject over, boolean wanted) {
        HeapObject iterator = iterator(site, over);
        boolean found = false;
        while (!found && iterators.next(site, iterator)) {
            found = specials.isTrue(site, mutator.peek(0)) == wanted;
            mutator.drop();
        }
        mutator.drop();
        atoms.push(found == wanted);
    }

    private void sum(Site site, HeapObject[] given) {
        boolean started = given.length > 1;
        if (started && given[1].kind() == Kind.STR) {
            throw site.error("TypeError: sum() can't sum strings [use ''.join(seq) instead]");
        }
        HeapObject iterator = iterator(site, given[0]);
        mutator.push(started ? given[1] : atoms.constant(0L));
        while (iterators.next(site, iterator)) {
            if (!specials.arithmetic(site, ArithmeticOperator.ADD, false)) {
                arithmetic.apply(site, ArithmeticOperator.ADD);
            }
        }
        mutator.dropBelowTop();
    }

    private void sorted(Site site, @Nullable HeapObject[] given) {
        HeapObject list = containers.list();
        HeapObject from = Objects.requireNonNull(given[0]);
        mutator.push(from);
        arithmetic.extend(site, list, from);
        HeapObject reverse = given[2];
        // CPython binds `list.sort` to the new list and calls that.
        HeapObject method = mutator.allocate(Kind.METHOD, 1, "sort");
        mutator.setSlot(method, 0, list);
        orderings.sort(
                site, list, given[1] == atoms.none() ? null : given[1], reverse != null && values.isTrue(reverse));
        mutator.drop();
    }

    /** The last two arguments are {@code key} and {@code default}. */
    private void extreme(Site site, String name, @Nullable HeapObject[] given) {
        int positional = given.length - 2;
        HeapObject key = given[positional] == atoms.none() ? null : given[positional];
        HeapObject otherwise = given[positional + 1];
        if (positional > 1) {
            if (otherwise != null) {
                throw site.error(
                        "TypeError: Cannot specify a default for " + name + "() with multiple positional arguments");
            }
            // The tuple of the arguments, which CPython goes over.
            mutator.push(mutator.peek(0));
        } else if (given[0] != null) {
            mutator.push(given[0]);
        }
        HeapObject iterator = iterators.iterator(site);
        boolean found = false;
        while (iterators.next(site, iterator)) {
            found = challenge(site, name, key, found);
        }
        if (!found) {
            if (otherwise == null) {
                throw site.error("ValueError: " + name + "() arg is an empty sequence");
            }
            mutator.push(otherwise);
        } else if (key != null) {
            mutator.dropBelowTop();
        }
        mutator.dropBelowTop();
    }

    /** On the stack: with a key the value that decides, then the best item so far; then the item that comes. */
    private boolean challenge(Site site, String name, @Nullable HeapObject key, boolean found) {
        HeapObject item = mutator.peek(0);
        if (key != null) {
            mutator.push(item);
            calls.call(site, key, 1);
            mutator.swap();
        }
        if (!found) {
            return true;
        }
        int depth = key == null ? 1 : 2;
        HeapObject decides = mutator.peek(depth - 1);
        HeapObject best = mutator.peek(2 * depth - 1);
        boolean better =
                name.equals("max") ? comparisons.isLess(site, best, decides) : comparisons.isLess(site, decides, best);
        if (!better) {
            for (int i = 0; i < depth; i++) {
                mutator.drop();
            }
        } else if (key == null) {
            mutator.dropBelowTop();
        } else {
            arguments.hold(name, 2);
            mutator.drop();
            mutator.drop();
            mutator.push(decides);
            mutator.push(item);
            mutator.popFrame();
        }
        return true;
    }
}
