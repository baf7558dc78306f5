package gccourse.minipy.runtime;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import gccourse.minipy.syntax.ProgramError;
import gccourse.minipy.syntax.Site;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The global names of a program. Each is declared to the heap when it is first bound, so their order is of binding. */
public final class Globals {
    private static final int NOT_BOUND_YET = -1;

    private final Mutator mutator;
    private final Builtins builtins;
    private final Map<String, Variable> variables = new HashMap<>();
    private final List<Variable> inOrderOfBinding = new ArrayList<>();
    private final List<Reading> readings = new ArrayList<>();

    /** A place where the program reads a name that Python has and this course has not. */
    private record Reading(Variable variable, Site site) {}

    private boolean begun;

    Globals(Mutator mutator, Builtins builtins) {
        this.mutator = mutator;
        this.builtins = builtins;
    }

    /** Returns the global variable of a name; every use of the name has the same. */
    public Variable variable(String name) {
        return variables.computeIfAbsent(name, Variable::new);
    }

    /** Returns what a name means that the program has not bound, null if nothing. */
    public @Nullable HeapObject builtin(String name) {
        return variable(name).builtin;
    }

    /** Adds a global that the program cannot name and that {@link #unbindAll} leaves alone. */
    public int hidden(String name) {
        return mutator.declareGlobal(name);
    }

    /** Takes note of the program's quiet start. */
    public void begin() {
        begun = true;
    }

    /** Tells whether the program has made its quiet start: what is older is frozen in CPython, and counts no more. */
    public boolean haveBegun() {
        return begun;
    }

    /** Unbinds every name in the order of first binding; functions, classes and modules keep theirs. */
    public void unbindAll() {
        for (Variable variable : List.copyOf(inOrderOfBinding)) {
            HeapObject value = mutator.global(variable.index);
            if (value != null && value.kind() != Kind.FUNCTION && value.kind() != Kind.CLASS) {
                mutator.deleteGlobal(variable.index);
            }
        }
    }

    /**
     * Checks the names of a program that has been compiled.
     *
     * @throws ProgramError for all places at which it reads a name that this course leaves out and that it never binds
     */
    public void check() {
        List<ProgramError> refusals = new ArrayList<>();
        for (Reading reading : readings) {
            if (!reading.variable.boundSomewhere) {
                refusals.add(reading.variable.leftOut(reading.site));
            }
        }
        readings.clear();
        if (!refusals.isEmpty()) {
            throw ProgramError.of(refusals);
        }
    }

    /** Tells whether the program has a global name for an object. */
    public boolean haveNameFor(HeapObject object) {
        for (Variable variable : inOrderOfBinding) {
            if (variable.value() == object) {
                return true;
            }
        }
        return false;
    }

    /** A global variable; if it is not bound, its name may be that of a builtin. */
    public final class Variable {
        private final String name;
        private final @Nullable HeapObject builtin;
        private int index = NOT_BOUND_YET;
        private boolean boundSomewhere;

        private Variable(String name) {
            this.name = name;
            builtin = builtins.make(name);
        }

        /** Takes note that the program reads the name somewhere. */
        public void isReadAt(Site site) {
            if (builtins.isLeftOut(name)) {
                readings.add(new Reading(this, site));
            }
        }

        /** Takes note that the program binds the name somewhere. */
        public void isBoundSomewhere() {
            boundSomewhere = true;
        }

        private ProgramError leftOut(Site site) {
            return site.leftOut("The name `" + name + "`, which Python brings along,");
        }

        /** Returns what the name means, null if nothing. */
        public @Nullable HeapObject value() {
            HeapObject bound = index == NOT_BOUND_YET ? null : mutator.global(index);
            return bound == null ? builtin : bound;
        }

        /**
         * Returns what the name means.
         *
         * @throws ProgramError if it means nothing
         */
        public HeapObject value(Site site) {
            HeapObject value = value();
            if (value == null) {
                throw builtins.isLeftOut(name) ? leftOut(site) : notDefined(site);
            }
            return value;
        }

        /** Returns the error for a name that is not bound; to be thrown. */
        public ProgramError notDefined(Site site) {
            return site.error("NameError: name '" + name + "' is not defined");
        }

        /** Tells whether the program has bound the name. */
        public boolean isBound() {
            return index != NOT_BOUND_YET && mutator.global(index) != null;
        }

        /** Binds the name to the top entry and drops the entry. */
        public void store() {
            if (index == NOT_BOUND_YET) {
                index = mutator.declareGlobal(name);
                inOrderOfBinding.add(this);
            }
            mutator.storeGlobal(index);
        }

        /** Unbinds the name, which must be bound. */
        public void delete() {
            mutator.deleteGlobal(index);
        }
    }
}
