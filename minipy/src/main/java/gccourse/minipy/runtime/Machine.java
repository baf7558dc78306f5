package gccourse.minipy.runtime;

import gccourse.heap.Mutator;
import gccourse.minipy.objects.Atoms;
import gccourse.minipy.objects.Containers;
import gccourse.minipy.objects.Values;

/** All that one run of a program runs on, over one mutator. */
public record Machine(
        Mutator mutator,
        Atoms atoms,
        Containers containers,
        Values values,
        Text text,
        Arithmetic arithmetic,
        Comparisons comparisons,
        Items items,
        Iterators iterators,
        Attributes attributes,
        Arguments arguments,
        Calls calls,
        Methods methods,
        Modules modules,
        Builtins builtins,
        Globals globals) {
    /** Makes a machine without a library: no builtin names, no methods of builtin types, no modules. */
    public static Machine over(Mutator mutator) {
        Atoms atoms = new Atoms(mutator);
        Containers containers = new Containers(mutator, atoms);
        Values values = new Values(mutator, atoms, containers);
        Arguments arguments = new Arguments(mutator, atoms);
        Builtins builtins = new Builtins();
        return new Machine(
                mutator,
                atoms,
                containers,
                values,
                new Text(mutator, atoms, containers, values),
                new Arithmetic(mutator, atoms, containers, values),
                new Comparisons(mutator, atoms, containers, values),
                new Items(mutator, atoms, containers, values),
                new Iterators(mutator, atoms, containers, values),
                new Attributes(mutator),
                arguments,
                new Calls(mutator, atoms, values, arguments),
                new Methods(),
                new Modules(mutator),
                builtins,
                new Globals(mutator, builtins));
    }
}
