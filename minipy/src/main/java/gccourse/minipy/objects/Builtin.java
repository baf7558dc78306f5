package gccourse.minipy.objects;

import gccourse.heap.HeapObject;
import gccourse.minipy.syntax.Site;
import java.util.List;

/**
 * The payload of a function or type that is not written in Python.
 *
 * @param name as Python's own messages have it
 * @param keywords the names of further arguments that can be given by name only; the code gets them behind the others,
 *     null for those that are not given
 * @param makesTuple whether CPython puts the arguments of a call into a tuple, which is allocated and dropped
 * @param parameters the names under which arguments may be given, in the order of the arguments
 * @param code what it does
 */
public record Builtin(
        String name,
        int fewestArguments,
        int mostArguments,
        boolean makesTuple,
        List<String> parameters,
        List<String> keywords,
        Code code) {
    private static final String ANY = "**";

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

        /**
         * Does the same with arguments of which the last ones are given by name; asked only where
         * {@link Builtin#takesAnyKeyword} says so.
         */
        default void call(Site site, HeapObject[] arguments, String[] keywords) {
            call(site, arguments);
        }
    }

    /** A builtin whose arguments wait where they are. */
    public static Builtin of(String name, int fewestArguments, int mostArguments, Code code) {
        return new Builtin(name, fewestArguments, mostArguments, false, List.of(), List.of(), code);
    }

    /** A builtin to which CPython hands its arguments in a tuple of their own. */
    public static Builtin withTuple(String name, int fewestArguments, int mostArguments, Code code) {
        return new Builtin(name, fewestArguments, mostArguments, true, List.of(), List.of(), code);
    }

    /** Returns the builtin as one whose arguments may be given by name. */
    public Builtin naming(String... parameterNames) {
        return new Builtin(name, fewestArguments, mostArguments, makesTuple, List.of(parameterNames), keywords, code);
    }

    /** Returns the builtin as one with further arguments that can be given by name only. */
    public Builtin withKeywords(String... names) {
        return new Builtin(name, fewestArguments, mostArguments, makesTuple, parameters, List.of(names), code);
    }

    /** Returns the builtin as one whose code takes arguments by any name. */
    public Builtin withAnyKeyword() {
        return withKeywords(ANY);
    }

    /** Tells whether arguments can be given by any name. */
    public boolean takesAnyKeyword() {
        return keywords.size() == 1 && keywords.get(0).equals(ANY);
    }

    @Override
    public String toString() {
        return "builtin " + name;
    }
}
