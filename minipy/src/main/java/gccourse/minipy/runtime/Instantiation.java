package gccourse.minipy.runtime;

import gccourse.heap.Frame;
import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import gccourse.minipy.objects.Atoms;
import gccourse.minipy.objects.Containers;
import gccourse.minipy.objects.PyClass;
import gccourse.minipy.objects.PyFunction;
import gccourse.minipy.objects.Values;
import gccourse.minipy.syntax.ProgramError;
import gccourse.minipy.syntax.Site;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes instances when a class is called, exceptions among them, and initializes them. */
final class Instantiation {
    private final Mutator mutator;
    private final Atoms atoms;
    private final Containers containers;
    private final Values values;
    private final Arguments arguments;
    private final UnpackedArguments unpacked;
    private final Activations activations;
    private final Exceptions exceptions;
    private final Calls calls;

    Instantiation(
            Mutator mutator,
            Atoms atoms,
            Containers containers,
            Values values,
            Arguments arguments,
            UnpackedArguments unpacked,
            Activations activations,
            Exceptions exceptions,
            Calls calls) {
        this.mutator = mutator;
        this.atoms = atoms;
        this.containers = containers;
        this.values = values;
        this.arguments = arguments;
        this.unpacked = unpacked;
        this.activations = activations;
        this.exceptions = exceptions;
        this.calls = calls;
    }

    /**
     * Makes an instance. The arguments are held by the call itself until the end, by a tuple, keyword arguments by a dict,
     * and by the parameters of {@code __init__}; the call lets go of them from the first to the last.
     */
    HeapObject instantiate(Site site, PyClass type, int given, String[] keywords) {
        PyFunction init = type.method("__init__");
        if (init == null && type.isException()) {
            return makeException(site, type, given, keywords);
        }
        if (init == null || given == 0) {
            if (given > 0) {
                throw site.error("TypeError: " + type.name() + "() takes no arguments");
            }
            HeapObject instance = allocate(type, null);
            if (init != null) {
                mutator.push(instance);
                initialize(site, init, 1, keywords);
            }
            return instance;
        }
        Frame call = arguments.hold(type.name(), given);
        int positional = given - keywords.length;
        if (positional == 0) {
            mutator.push(containers.emptyTuple());
        } else {
            arguments.makeTuple(call, positional);
        }
        HeapObject tuple = mutator.peek(0);
        HeapObject dict = keywords.length == 0 ? null : containers.dict();
        for (int i = 0; i < keywords.length; i++) {
            containers.setEntry(Objects.requireNonNull(dict), keywords[i], arguments.held(call, positional + i));
        }
        int temporaries = mutator.temporaries();
        try {
            instantiate(site, type, tuple, dict, keywords);
        } catch (PythonException | ProgramError thrown) {
            throw arguments.failed(thrown, mutator.temporaries() - temporaries + (dict == null ? 1 : 2));
        }
        if (dict != null) {
            mutator.dropBelowTop();
        }
        mutator.dropBelowTop();
        mutator.popFrame();
        return mutator.peek(0);
    }

    /** @param argumentTuple the tuple of the arguments, null if there are none */
    private HeapObject allocate(PyClass type, @Nullable HeapObject argumentTuple) {
        HeapObject instance = mutator.allocate(Kind.INSTANCE, type.slotCount(), type);
        if (type.isException()) {
            exceptions.objects().set(instance, "args", argumentTuple == null ? containers.emptyTuple() : argumentTuple);
        }
        return instance;
    }

    private HeapObject makeException(Site site, PyClass type, int given, String[] keywords) {
        if (keywords.length > 0) {
            throw site.error("TypeError: " + type.name() + "() takes no keyword arguments");
        }
        if (given == 0) {
            mutator.push(containers.emptyTuple());
            return exceptions.objects().make(type);
        }
        Frame call = arguments.hold(type.name(), given);
        arguments.makeTuple(call, given);
        HeapObject instance = exceptions.objects().make(type);
        mutator.popFrame();
        return instance;
    }

    /** Makes an instance with arguments that a tuple and a dict hold, and leaves it on the stack. */
    void instantiate(Site site, PyClass type, HeapObject tuple, @Nullable HeapObject dict, String[] keywords) {
        PyFunction init = type.method("__init__");
        int given = containers.size(tuple) + keywords.length;
        if (init == null && given > 0 && !type.isException()) {
            throw site.error("TypeError: " + type.name() + "() takes no arguments");
        }
        HeapObject instance = allocate(type, tuple);
        if (init == null) {
            return;
        }
        int copies = 0;
        if (keywords.length > 0) {
            mutator.push(instance);
            copies = 1 + unpacked.copyAndName(tuple, dict, keywords);
        }
        mutator.push(instance);
        unpacked.push(tuple, dict, keywords);
        initialize(site, init, given + 1, keywords);
        for (int i = 0; i < copies; i++) {
            mutator.drop();
        }
    }

    private void initialize(Site site, PyFunction init, int given, String[] keywords) {
        activations.enterNative(site);
        HeapObject result;
        try {
            result = calls.callFunction(site, init, given, keywords);
        } finally {
            activations.leaveNative();
        }
        if (result != atoms.none()) {
            throw site.error("TypeError: __init__() should return None, not '" + values.typeName(result) + "'");
        }
        mutator.drop();
    }
}
