package gccourse.minipy.runtime;

import gccourse.heap.Frame;
import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import gccourse.minipy.objects.Atoms;
import gccourse.minipy.objects.BoundCode;
import gccourse.minipy.objects.Builtin;
import gccourse.minipy.objects.ClassAttribute;
import gccourse.minipy.objects.Containers;
import gccourse.minipy.objects.PyClass;
import gccourse.minipy.objects.PyFunction;
import gccourse.minipy.objects.Values;
import gccourse.minipy.syntax.Position;
import gccourse.minipy.syntax.ProgramError;
import gccourse.minipy.syntax.Site;
import gccourse.minipy.syntax.Source;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Calls what can be called.
 *
 * <p>A call takes its arguments from the top of the mutator's stack and leaves its result in their place.
 */
public final class Calls {
    private final Mutator mutator;
    private final Atoms atoms;
    private final Values values;
    private final Arguments arguments;
    private final Containers containers;
    private final Activations activations;
    private final Exceptions exceptions;
    private final Specials specials;
    private @Nullable Source running;

    Calls(
            Mutator mutator,
            Atoms atoms,
            Containers containers,
            Values values,
            Arguments arguments,
            Activations activations,
            Exceptions exceptions,
            Specials specials) {
        this.specials = specials;
        this.mutator = mutator;
        this.atoms = atoms;
        this.containers = containers;
        this.values = values;
        this.arguments = arguments;
        this.activations = activations;
        this.exceptions = exceptions;
    }

    /** Takes note of the program that runs. */
    public void start(Source program) {
        running = program;
    }

    /** Returns the line that runs now, for what no place in the program can be blamed for. */
    public Site here() {
        return new Site(Objects.requireNonNull(running), new Position(Math.max(1, mutator.line()), 1));
    }

    /**
     * Calls what can be called; the caller holds it meanwhile.
     *
     * @param given how many entries to take
     */
    public HeapObject call(Site site, HeapObject callee, int given) {
        Object payload = mutator.payload(callee);
        if (payload instanceof PyFunction function && callee.kind() == Kind.FUNCTION) {
            return callFunction(site, function, given);
        }
        if (payload instanceof PyClass type && callee.kind() == Kind.CLASS) {
            return instantiate(site, type, given);
        }
        if (payload instanceof Builtin builtin) {
            return callBuiltin(site, builtin, given);
        }
        if (callee.kind() == Kind.METHOD) {
            return callMethod(site, callee, given, false);
        }
        if (callee.kind() == Kind.WEAK_REFERENCE) {
            Arguments.checkCountOfMethod(site, "weakref", 0, 0, given);
            HeapObject target = mutator.target(callee);
            HeapObject result = target == null ? atoms.none() : target;
            mutator.push(result);
            return result;
        }
        if (payload instanceof BoundCode code) {
            return callBoundCode(site, callee, code.method(), given);
        }
        ClassAttribute method = specials.find(callee, "__call__");
        if (method != null) {
            return callInstance(site, callee, method, given);
        }
        throw site.error("TypeError: '" + values.typeName(callee) + "' object is not callable");
    }

    /** Calls a method that is not written in Python, as CPython does: with a tuple of the arguments. */
    private HeapObject callBoundCode(Site site, HeapObject bound, Builtin method, int given) {
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

    /** Calls an instance: a tuple holds the arguments meanwhile, too. */
    private HeapObject callInstance(Site site, HeapObject instance, ClassAttribute method, int given) {
        Frame call = arguments.hold("__call__", given);
        int temporaries = mutator.temporaries();
        try {
            if (given > 0) {
                arguments.makeTuple(call, given);
            }
            mutator.push(instance);
            for (int i = 0; i < given; i++) {
                mutator.push(arguments.held(call, i));
            }
            call(site, method.value(), given + 1);
        } catch (PythonException | ProgramError thrown) {
            throw failed(thrown, mutator.temporaries() - temporaries);
        }
        if (given > 0) {
            mutator.dropBelowTop();
        }
        mutator.popFrame();
        return mutator.peek(0);
    }

    /** Calls what lies on the stack below its arguments. */
    public HeapObject callOnStack(Site site, HeapObject callee, int given) {
        if (callee.kind() == Kind.METHOD) {
            return callMethod(site, callee, given, true);
        }
        HeapObject result = call(site, callee, given);
        mutator.dropBelowTop();
        return result;
    }

    /** Calls a function whose arguments become its first locals. */
    public HeapObject callFunction(Site site, PyFunction function, int given) {
        Arguments.check(site, function, given);
        for (int i = given; i < function.parameterCount(); i++) {
            mutator.push(defaultValue(function, i));
        }
        Frame frame = mutator.pushFrame(
                function.definition().qualifiedName(), function.definition().localNames(), function.parameterCount());
        return run(site, function, frame);
    }

    /**
     * Calls a bound method. As in CPython, the first parameter is bound to its object before the method itself goes.
     *
     * @param onStack whether the method lies on the stack below the arguments, and is to be dropped
     */
    private HeapObject callMethod(Site site, HeapObject method, int given, boolean onStack) {
        PyFunction function = (PyFunction) mutator.payload(method);
        int withSelf = given + 1;
        Arguments.check(site, function, withSelf);
        for (int i = withSelf; i < function.parameterCount(); i++) {
            mutator.push(defaultValue(function, i));
        }
        Frame frame = mutator.pushFrame(
                function.definition().qualifiedName(), function.definition().localNames(), 0);
        for (int i = function.parameterCount() - 1; i > 0; i--) {
            mutator.storeLocal(frame, i);
        }
        HeapObject self = mutator.slot(method, 0);
        mutator.push(self == null ? atoms.none() : self);
        mutator.storeLocal(frame, 0);
        if (onStack) {
            mutator.drop();
        }
        return run(site, function, frame);
    }

    private HeapObject run(Site site, PyFunction function, Frame frame) {
        activations.enter(site, function, frame);
        int temporaries = mutator.temporaries();
        try {
            function.body().run(frame);
        } catch (PythonException | ProgramError thrown) {
            throw exceptions.leave(site, thrown, temporaries);
        }
        activations.leave();
        mutator.atLine(site.line());
        return mutator.peek(0);
    }

    private HeapObject defaultValue(PyFunction function, int parameter) {
        HeapObject value = mutator.global(function.defaultGlobal(parameter));
        return value == null ? atoms.none() : value;
    }

    /**
     * Makes an instance. The arguments are held by the call itself until the end, by a tuple, and by the parameters of
     * {@code __init__}; the call lets go of them from the first to the last.
     */
    private HeapObject instantiate(Site site, PyClass type, int given) {
        PyFunction init = type.method("__init__");
        if (init == null) {
            if (type.isException()) {
                return makeException(site, type, given);
            }
            if (given > 0) {
                throw site.error("TypeError: " + type.name() + "() takes no arguments");
            }
            return mutator.allocate(Kind.INSTANCE, type.slotCount(), type);
        }
        if (given == 0) {
            HeapObject instance = allocate(type, null);
            mutator.push(instance);
            initialize(site, init, 1);
            return instance;
        }
        Frame call = arguments.hold(type.name(), given);
        arguments.makeTuple(call, given);
        HeapObject instance = allocate(type, mutator.peek(0));
        mutator.push(instance);
        for (int i = 0; i < given; i++) {
            mutator.push(arguments.held(call, i));
        }
        try {
            initialize(site, init, given + 1);
        } catch (PythonException | ProgramError thrown) {
            throw failed(thrown, 2);
        }
        mutator.dropBelowTop();
        mutator.popFrame();
        return instance;
    }

    /** @param argumentTuple the tuple of the arguments, null if there are none */
    private HeapObject allocate(PyClass type, @Nullable HeapObject argumentTuple) {
        HeapObject instance = mutator.allocate(Kind.INSTANCE, type.slotCount(), type);
        if (type.isException()) {
            exceptions.set(instance, "args", argumentTuple == null ? containers.emptyTuple() : argumentTuple);
        }
        return instance;
    }

    private HeapObject makeException(Site site, PyClass type, int given) {
        if (given == 0) {
            mutator.push(containers.emptyTuple());
            return exceptions.make(type);
        }
        Frame call = arguments.hold(type.name(), given);
        arguments.makeTuple(call, given);
        HeapObject instance = exceptions.make(type);
        mutator.popFrame();
        return instance;
    }

    /**
     * Makes an exception leave a call that is not written in Python: some temporaries go, and the frame of its arguments.
     */
    private RuntimeException failed(RuntimeException thrown, int temporaries) {
        if (!(thrown instanceof ProgramError error && error.isRefusal())) {
            for (int i = 0; i < temporaries; i++) {
                mutator.drop();
            }
            mutator.popFrame();
        }
        return thrown;
    }

    private void initialize(Site site, PyFunction init, int given) {
        activations.enterNative(site);
        HeapObject result;
        try {
            result = callFunction(site, init, given);
        } finally {
            activations.leaveNative();
        }
        if (result != atoms.none()) {
            throw site.error("TypeError: __init__() should return None, not '" + values.typeName(result) + "'");
        }
        mutator.drop();
    }

    private HeapObject callBuiltin(Site site, Builtin builtin, int given) {
        try {
            Arguments.checkCount(site, builtin.name(), builtin.fewestArguments(), builtin.mostArguments(), given);
        } catch (ProgramError error) {
            throw exceptions.consumed(error, given);
        }
        HeapObject[] taken = new HeapObject[given];
        for (int i = 0; i < given; i++) {
            taken[i] = mutator.peek(given - 1 - i);
        }
        if (given == 0) {
            builtin.code().call(site, taken);
        } else if (given == 1 && !builtin.makesTuple()) {
            builtin.code().call(site, taken);
            mutator.dropBelowTop();
        } else {
            Frame call = arguments.hold(builtin.name(), given);
            int temporaries = mutator.temporaries();
            try {
                if (builtin.makesTuple()) {
                    arguments.makeTuple(call, given);
                    builtin.code().call(site, taken);
                    mutator.dropBelowTop();
                } else {
                    builtin.code().call(site, taken);
                }
            } catch (PythonException | ProgramError thrown) {
                throw failed(thrown, mutator.temporaries() - temporaries);
            }
            mutator.popFrame();
        }
        return mutator.peek(0);
    }
}
