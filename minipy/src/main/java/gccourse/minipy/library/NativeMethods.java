package gccourse.minipy.library;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import gccourse.minipy.runtime.Arguments;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.runtime.Method;
import gccourse.minipy.syntax.Site;
import java.util.List;

/** Makes methods of builtin types from what they do; object and arguments are held meanwhile, and go in that order. */
final class NativeMethods {
    private static final String[] NO_KEYWORDS = {};

    private final Machine machine;
    private final Mutator mutator;
    private final String type;

    NativeMethods(Machine machine, String type) {
        this.machine = machine;
        this.type = type;
        mutator = machine.mutator();
    }

    /** What a method does. */
    @FunctionalInterface
    interface Code {
        /** Leaves the result on top of the mutator's stack. */
        void call(Site site, HeapObject self, HeapObject[] arguments);
    }

    /** A method for which CPython's message begins with {@code type.name() takes}: one argument or none. */
    Method exactly(String name, int count, Code code) {
        return (site, self, given) -> {
            Arguments.checkCount(site, type + "." + name, count, count, given);
            run(site, self, given, name, false, code);
        };
    }

    /** A method for which CPython's message begins with {@code name expected}. */
    Method of(String name, int fewest, int most, Code code) {
        return (site, self, given) -> {
            Arguments.checkCountOfMethod(site, name, fewest, most, given);
            run(site, self, given, name, false, code);
        };
    }

    /** A method to which CPython hands its arguments in a tuple of their own. */
    Method withTuple(String name, int fewest, int most, Code code) {
        return (site, self, given) -> {
            Arguments.checkCountOfMethod(site, name, fewest, most, given);
            run(site, self, given, name, given > 0, code);
        };
    }

    /** What a method does that knows the names of its arguments. */
    @FunctionalInterface
    interface NamingCode {
        /**
         * Leaves the result on top of the mutator's stack.
         *
         * @param keywords the names of the last arguments
         */
        void call(Site site, HeapObject self, HeapObject[] arguments, String[] keywords);
    }

    /** A method whose code takes arguments by any name. */
    Method naming(String name, int most, boolean tuple, NamingCode code) {
        return new Method() {
            @Override
            public void call(Site site, HeapObject self, int given) {
                call(site, self, given, NO_KEYWORDS);
            }

            @Override
            public void call(Site site, HeapObject self, int given, String[] keywords) {
                Arguments.checkCountOfMethod(site, name, 0, most, given - keywords.length);
                run(site, self, given, name, tuple, (s, of, taken) -> code.call(s, of, taken, keywords));
            }
        };
    }

    /** A method whose arguments have names; those that are not given are null. */
    Method withParameters(String name, int positional, List<String> parameters, Code code) {
        return naming(name, positional, false, (site, self, given, keywords) -> {
            HeapObject[] arranged = new HeapObject[parameters.size()];
            int byPlace = given.length - keywords.length;
            for (int i = 0; i < given.length; i++) {
                int place = i < byPlace ? i : parameters.indexOf(keywords[i - byPlace]);
                if (place < 0) {
                    throw site.error("TypeError: '" + keywords[i - byPlace] + "' is an invalid keyword argument for "
                            + name + "()");
                }
                arranged[place] = given[i];
            }
            code.call(site, self, arranged);
        });
    }

    private void run(Site site, HeapObject self, int given, String name, boolean tuple, Code code) {
        HeapObject[] taken = new HeapObject[given];
        for (int i = 0; i < given; i++) {
            taken[i] = mutator.peek(given - 1 - i);
        }
        machine.arguments().hold(type + "." + name, given + 1);
        if (tuple) {
            HeapObject arguments = mutator.allocate(Kind.TUPLE, given, "tuple");
            for (int i = 0; i < given; i++) {
                mutator.setSlot(arguments, i, taken[i]);
            }
        }
        code.call(site, self, taken);
        if (tuple) {
            mutator.dropBelowTop();
        }
        mutator.popFrame();
    }
}
