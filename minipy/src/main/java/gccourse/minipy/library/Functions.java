package gccourse.minipy.library;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import gccourse.minipy.objects.Builtin;

/** Makes the functions of one module. */
final class Functions {
    private final Mutator mutator;
    private final String module;

    Functions(Mutator mutator, String module) {
        this.mutator = mutator;
        this.module = module;
    }

    /** Makes a function that takes so many arguments and no more. */
    HeapObject of(String name, int fewestArguments, int mostArguments, Builtin.Code code) {
        return mutator.immortal(Kind.FUNCTION, Builtin.of(module + "." + name, fewestArguments, mostArguments, code));
    }

    /** Makes a function that takes one argument or none, which may be given by name. */
    HeapObject naming(String parameter, String name, Builtin.Code code) {
        return mutator.immortal(
                Kind.FUNCTION, Builtin.of(module + "." + name, 0, 1, code).naming(parameter));
    }

    /** Makes a function to which CPython hands its arguments in a tuple of their own. */
    HeapObject withTuple(String name, int fewestArguments, int mostArguments, Builtin.Code code) {
        return mutator.immortal(
                Kind.FUNCTION, Builtin.withTuple(module + "." + name, fewestArguments, mostArguments, code));
    }
}
