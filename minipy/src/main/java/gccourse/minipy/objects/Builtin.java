package gccourse.minipy.objects;

import gccourse.heap.HeapObject;
import gccourse.minipy.syntax.Site;
import java.util.List;

/**
 * The payload of a function or type that is not written in Python.
 *
 * @param name as Python's own messages have it
 * @param makesTuple whether CPython puts the arguments of a call into a tuple, which is allocated and dropped
 * @param parameters the names under which arguments may be given, in the order of the arguments
 * @param code what it does
 */
public record Builtin(
        String name, int fewestArguments, int mostArguments, boolean makesTuple, List<String> parameters, Code code) {
    /** What a builtin does. */
    @FunctionalInterface
    public interface Code {
        /**
         * Leaves the result on top of the mutator's stack. The arguments are held meanwhile, so none needs a reference
         * of its own.
         *
         * @param site the place of the call, for errors
         */
        void call(Site site, HeapObject[] arguments);
    }

    /** A builtin whose arguments wait where they are. */
    public static Builtin of(String name, int fewestArguments, int mostArguments, Code code) {
        return new Builtin(name, fewestArguments, mostArguments, false, List.of(), code);
    }

    /** A builtin to which CPython hands its arguments in a tuple of their own. */
    public static Builtin withTuple(String name, int fewestArguments, int mostArguments, Code code) {
        return new Builtin(name, fewestArguments, mostArguments, true, List.of(), code);
    }

    /** Returns the builtin as one whose arguments may be given by name. */
    public Builtin naming(String... parameterNames) {
        return new Builtin(name, fewestArguments, mostArguments, makesTuple, List.of(parameterNames), code);
    }

    @Override
    public String toString() {
        return "builtin " + name;
    }
}
