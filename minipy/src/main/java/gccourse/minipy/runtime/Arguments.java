package gccourse.minipy.runtime;

import gccourse.heap.Frame;
import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import gccourse.minipy.objects.Atoms;
import gccourse.minipy.syntax.ProgramError;
import gccourse.minipy.syntax.Site;
import java.util.ArrayList;
import java.util.List;

/** The arguments of calls: how many there may be, and who holds them if no function of the program does. */
public final class Arguments {
    private final Mutator mutator;
    private final Atoms atoms;
    private final List<List<String>> names = new ArrayList<>();

    Arguments(Mutator mutator, Atoms atoms) {
        this.mutator = mutator;
        this.atoms = atoms;
    }

    /** Moves the top entries from the stack into a frame of their own; popping it lets go of the first one first. */
    public Frame hold(String function, int count) {
        while (names.size() <= count) {
            List<String> more = new ArrayList<>();
            for (int i = 1; i <= names.size(); i++) {
                more.add("argument " + i);
            }
            names.add(List.copyOf(more));
        }
        return mutator.pushFrame(function, names.get(count), count);
    }

    /** Returns an argument that a frame holds. */
    HeapObject held(Frame call, int index) {
        HeapObject argument = mutator.local(call, index);
        return argument == null ? atoms.none() : argument;
    }

    /** Pushes a tuple of the arguments that a frame holds. */
    void makeTuple(Frame call, int count) {
        HeapObject tuple = mutator.allocate(Kind.TUPLE, count, "tuple");
        for (int i = 0; i < count; i++) {
            mutator.setSlot(tuple, i, held(call, i));
        }
    }

    /**
     * Makes an exception leave a call that is not written in Python: some temporaries go, and the frame of its arguments.
     */
    RuntimeException failed(RuntimeException thrown, int temporaries) {
        if (!(thrown instanceof ProgramError error && error.isRefusal())) {
            for (int i = 0; i < temporaries; i++) {
                mutator.drop();
            }
            mutator.popFrame();
        }
        return thrown;
    }

    /**
     * Checks the number of arguments of what is not written in Python.
     *
     * @throws gccourse.minipy.syntax.ProgramError if there are too few or too many
     */
    public static void checkCount(Site site, String function, int fewest, int most, int given) {
        if (given >= fewest && given <= most) {
            return;
        }
        String takes;
        if (most == 0) {
            takes = "no arguments";
        } else if (fewest == most) {
            takes = most == 1 ? "exactly one argument" : "exactly " + most + " arguments";
        } else {
            takes = given < fewest
                    ? "at least " + fewest + (fewest == 1 ? " argument" : " arguments")
                    : "at most " + most + (most == 1 ? " argument" : " arguments");
        }
        throw site.error("TypeError: " + function + "() takes " + takes + " (" + given + " given)");
    }

    /**
     * Checks the number of arguments of a method for which CPython has other words than for the rest.
     *
     * @throws gccourse.minipy.syntax.ProgramError if there are too few or too many
     */
    public static void checkCountOfMethod(Site site, String method, int fewest, int most, int given) {
        if (given < fewest || given > most) {
            String bound = fewest == most ? "" : given < fewest ? "at least " : "at most ";
            int expected = given < fewest ? fewest : most;
            throw site.error("TypeError: " + method + " expected " + bound + expected + " argument"
                    + (expected == 1 ? "" : "s") + ", got " + given);
        }
    }
}
