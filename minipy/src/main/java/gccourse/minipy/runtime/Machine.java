package gccourse.minipy.runtime;

import gccourse.heap.Mutator;
import gccourse.minipy.objects.Atoms;
import gccourse.minipy.objects.Containers;
import gccourse.minipy.objects.ExceptionTypes;
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
        Globals globals,
        Exceptions exceptions,
        Endings endings) {
    /** Makes a machine without a library: no builtin names, no methods of builtin types, no modules. */
    public static Machine over(Mutator mutator) {
        Atoms atoms = new Atoms(mutator);
        Containers containers = new Containers(mutator, atoms);
        Values values = new Values(mutator, atoms, containers);
        Arguments arguments = new Arguments(mutator, atoms);
        Builtins builtins = new Builtins();
        Text text = new Text(mutator, atoms, containers, values);
        Cells cells = new Cells(mutator);
        Activations activations = new Activations(mutator, cells);
        Exceptions exceptions =
                new Exceptions(mutator, atoms, containers, arguments, new ExceptionTypes(mutator), activations, cells);
        return new Machine(
                mutator,
                atoms,
                containers,
                values,
                text,
                new Arithmetic(mutator, atoms, containers, values),
                new Comparisons(mutator, atoms, containers, values),
                new Items(mutator, atoms, containers, values, exceptions),
                new Iterators(mutator, atoms, containers, values),
                new Attributes(mutator, atoms, containers),
                arguments,
                new Calls(mutator, atoms, containers, values, arguments, activations, exceptions),
                new Methods(),
                new Modules(mutator),
                builtins,
                new Globals(mutator, builtins),
                exceptions,
                new Endings(mutator, exceptions, new TracebackText(mutator, atoms, exceptions, text)));
    }
}
