package gccourse.minipy.library;

import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import gccourse.minipy.objects.Builtin;
import gccourse.minipy.objects.Module;

/** Fills a module with functions; each knows the module's name, for messages. */
final class ModuleMaker {
    private final Mutator mutator;
    private final String name;
    private final Module module;

    ModuleMaker(Mutator mutator, String name) {
        this.mutator = mutator;
        this.name = name;
        module = new Module(name);
    }

    ModuleMaker function(String function, int fewestArguments, int mostArguments, Builtin.Code code) {
        return add(Kind.FUNCTION, function, Builtin.of(qualified(function), fewestArguments, mostArguments, code));
    }

    /** Adds a function to which CPython hands its arguments in a tuple of their own. */
    ModuleMaker functionWithTuple(String function, int fewestArguments, int mostArguments, Builtin.Code code) {
        return add(
                Kind.FUNCTION, function, Builtin.withTuple(qualified(function), fewestArguments, mostArguments, code));
    }

    /** Adds a type, which is called with its arguments in a tuple. */
    ModuleMaker type(String type, int fewestArguments, int mostArguments, Builtin.Code code) {
        return add(Kind.CLASS, type, Builtin.withTuple(qualified(type), fewestArguments, mostArguments, code));
    }

    private String qualified(String member) {
        return name + "." + member;
    }

    private ModuleMaker add(Kind kind, String member, Builtin builtin) {
        module.with(member, mutator.immortal(kind, builtin));
        return this;
    }

    Module module() {
        return module;
    }
}
