package gccourse.minipy;

import gccourse.heap.HeapObject;

/**
 * The payload of a function that is not written in Python.
 *
 * @param name as Python's own messages have it
 * @param makesTuple whether CPython puts the arguments of a call into a tuple, which is allocated and dropped
 * @param code what it does
 */
record Builtin(String name, int fewestArguments, int mostArguments, boolean makesTuple, Code code) {
    /** What a builtin does. */
    @FunctionalInterface
    interface Code {
        /**
         * Leaves the result on top of the mutator's stack. The arguments are held meanwhile, so none needs a reference
         * of its own.
         *
         * @param site the place of the call, for errors
         */
        void call(Node site, HeapObject[] arguments);
    }

    static Builtin of(String name, int fewestArguments, int mostArguments, Code code) {
        return new Builtin(name, fewestArguments, mostArguments, false, code);
    }

    /** A builtin to which CPython hands its arguments in a tuple of their own. */
    static Builtin withTuple(String name, int fewestArguments, int mostArguments, Code code) {
        return new Builtin(name, fewestArguments, mostArguments, true, code);
    }

    @Override
    public String toString() {
        return "builtin " + name;
    }
}
