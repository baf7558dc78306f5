package gccourse.minipy.runtime;

import gccourse.heap.Frame;
import gccourse.heap.HeapObject;
import gccourse.heap.Mutator;
import gccourse.minipy.objects.Atoms;
import gccourse.minipy.objects.Builtin;
import gccourse.minipy.objects.Containers;
import gccourse.minipy.syntax.ProgramError;
import gccourse.minipy.syntax.Site;

/** Calls what is not written in Python: builtin functions, and the methods of builtin types. */
final class BuiltinCalls {
    private final Mutator mutator;
    private final Atoms atoms;
    private final Containers containers;
    private final Arguments arguments;
    private final Exceptions exceptions;

    BuiltinCalls(Mutator mutator, Atoms atoms, Containers containers, Arguments arguments, Exceptions exceptions) {
        this.mutator = mutator;
        this.atoms = atoms;
        this.containers = containers;
        this.arguments = arguments;
        this.exceptions = exceptions;
    }

    /** Calls a builtin function; the names are those of the last of the arguments. */
    HeapObject call(Site site, Builtin builtin, int given, String[] keywords) {
        HeapObject[] taken;
        try {
            taken = taken(site, builtin, given, keywords);
            int counted = builtin.keywords().isEmpty() ? given : given - keywords.length;
            Arguments.checkCount(site, builtin.name(), builtin.fewestArguments(), builtin.mostArguments(), counted);
        } catch (ProgramError error) {
            throw exceptions.consumed(error, given);
        }
        if (given == 0) {
            builtin.code().call(site, taken, keywords);
        } else if (given == 1 && !builtin.makesTuple()) {
            builtin.code().call(site, taken, keywords);
            mutator.dropBelowTop();
        } else {
            Frame call = arguments.hold(builtin.name(), given);
            int temporaries = mutator.temporaries();
            try {
                if (builtin.makesTuple()) {
                    int positional = given - keywords.length;
                    if (keywords.length > 0) {
                        makeDict(call, positional, keywords);
                    }
                    arguments.makeTuple(call, positional);
                    builtin.code().call(site, taken, keywords);
                    mutator.dropBelowTop();
                    if (keywords.length > 0) {
                        mutator.dropBelowTop();
                    }
                } else {
                    builtin.code().call(site, taken, keywords);
                }
            } catch (PythonException | ProgramError thrown) {
                throw arguments.failed(thrown, mutator.temporaries() - temporaries);
            }
            mutator.popFrame();
        }
        return mutator.peek(0);
    }

    /** Calls a method that is not written in Python; the frame of the call holds its arguments. */
    HeapObject callBound(Site site, HeapObject bound, Builtin method, int given, String[] keywords) {
        if (keywords.length > 0) {
            throw site.leftOut("A keyword argument of `" + method.name() + "`");
        }
        HeapObject self = mutator.slot(bound, 0);
        HeapObject[] taken = new HeapObject[given + 1];
        taken[0] = self == null ? atoms.none() : self;
        for (int i = 0; i < given; i++) {
            taken[i + 1] = mutator.peek(given - 1 - i);
        }
        arguments.hold(method.name(), given);
        method.code().call(site, taken);
        mutator.popFrame();
        return mutator.peek(0);
    }

    /** Pushes a dict of the arguments that were given by name. */
    private void makeDict(Frame call, int positional, String[] keywords) {
        HeapObject dict = containers.dict();
        for (int i = 0; i < keywords.length; i++) {
            containers.setEntry(dict, keywords[i], arguments.held(call, positional + i));
        }
    }

    /** Returns the arguments of a builtin, those behind the others that can be given by name only. */
    private HeapObject[] takenWithKeywords(Site site, Builtin builtin, int given, String[] keywords) {
        int positional = given - keywords.length;
        boolean any = builtin.takesAnyKeyword();
        HeapObject[] taken =
                new HeapObject[any ? given : positional + builtin.keywords().size()];
        for (int i = 0; i < given; i++) {
            if (any) {
                taken[i] = mutator.peek(given - 1 - i);
                continue;
            }
            int keyword = i < positional ? 0 : builtin.keywords().indexOf(keywords[i - positional]);
            if (keyword < 0) {
                throw site.error("TypeError: '" + keywords[i - positional] + "' is an invalid keyword argument for "
                        + builtin.name() + "()");
            }
            taken[i < positional ? i : positional + keyword] = mutator.peek(given - 1 - i);
        }
        return taken;
    }

    /** Returns the arguments in the order in which the builtin has its parameters. */
    private HeapObject[] taken(Site site, Builtin builtin, int given, String[] keywords) {
        if (!builtin.keywords().isEmpty()) {
            return takenWithKeywords(site, builtin, given, keywords);
        }
        int positional = given - keywords.length;
        HeapObject[] taken = new HeapObject[given];
        for (int i = 0; i < given; i++) {
            HeapObject argument = mutator.peek(given - 1 - i);
            int place = i < positional ? i : builtin.parameters().indexOf(keywords[i - positional]);
            if (place < 0 && builtin.parameters().isEmpty()) {
                throw site.error("TypeError: " + builtin.name() + "() takes no keyword arguments");
            }
            if (place < 0) {
                throw site.leftOut(
                        "The keyword argument `" + keywords[i - positional] + "=` of `" + builtin.name() + "`");
            }
            if (place >= given || taken[place] != null) {
                throw site.leftOut("This combination of keyword arguments of `" + builtin.name() + "`");
            }
            taken[place] = argument;
        }
        return taken;
    }
}
