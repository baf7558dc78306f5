package gccourse.minipy.runtime;

import gccourse.heap.Mutator;
import gccourse.minipy.objects.Atoms;
import gccourse.minipy.objects.Containers;
import gccourse.minipy.objects.ExceptionTypes;
import gccourse.minipy.objects.Identities;
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
        Unpacking unpacking,
        Hashes hashes,
        Sets sets,
        Slices slices,
        Formats formats,
        Identities identities,
        Generators generators,
        Attributes attributes,
        Arguments arguments,
        Calls calls,
        Methods methods,
        Modules modules,
        Builtins builtins,
        Globals globals,
        Specials specials,
        ClassBodies classBodies,
        Exceptions exceptions,
        Endings endings) {
    /** Makes a machine without a library: no builtin names, no methods of builtin types, no modules. */
    public static Machine over(Mutator mutator) {
        Atoms atoms = new Atoms(mutator);
        Containers containers = new Containers(mutator, atoms);
        Values values = new Values(mutator, atoms, containers);
        Arguments arguments = new Arguments(mutator, atoms);
        Builtins builtins = new Builtins();
        Identities identities = new Identities();
        Hashes hashes = new Hashes(mutator, atoms, containers, values, identities);
        Text text = new Text(mutator, atoms, containers, values);
        Comparisons comparisons = new Comparisons(mutator, atoms, containers, values);
        Cells cells = new Cells(mutator);
        Specials specials = new Specials(mutator, atoms, values, cells);
        text.use(specials);
        comparisons.use(specials);
        Activations activations = new Activations(mutator, cells);
        Exceptions exceptions =
                new Exceptions(mutator, atoms, containers, arguments, new ExceptionTypes(mutator), activations, cells);
        Generators generators = new Generators(mutator, atoms, activations, exceptions);
        Iterators iterators = new Iterators(mutator, atoms, containers, values, generators);
        iterators.use(specials, exceptions);
        Sets sets = new Sets(mutator, hashes, comparisons, iterators);
        comparisons.use(sets);
        PercentFormats percents = new PercentFormats(mutator, atoms, containers, values, text);
        Calls calls =
                new Calls(mutator, atoms, containers, values, arguments, generators, activations, exceptions, specials);
        specials.use(calls);
        return new Machine(
                mutator,
                atoms,
                containers,
                values,
                text,
                new Arithmetic(mutator, atoms, containers, values, sets, iterators, percents),
                comparisons,
                new Items(mutator, atoms, containers, values, exceptions, specials),
                iterators,
                new Unpacking(mutator, containers, values, iterators),
                hashes,
                sets,
                new Slices(mutator, atoms, containers, values, iterators),
                new Formats(mutator, atoms, values, text),
                identities,
                generators,
                new Attributes(mutator, atoms, containers, values, calls, exceptions),
                arguments,
                calls,
                new Methods(),
                new Modules(mutator),
                builtins,
                new Globals(mutator, builtins),
                specials,
                new ClassBodies(mutator),
                exceptions,
                new Endings(mutator, exceptions, new TracebackText(mutator, atoms, exceptions, text)));
    }
}
