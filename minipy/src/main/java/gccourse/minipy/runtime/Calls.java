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
 * Calls what can be called: runs functions and methods, and hands the rest to who knows it.
 *
 * <p>A call takes its arguments from the top of the mutator's stack and leaves its result in their place.
 */
public final class Calls {
    private final Mutator mutator;
    private final Atoms atoms;
    private final Values values;
    private final Arguments arguments;
    private final Activations activations;
    private final Exceptions exceptions;
    private final Specials specials;
    private final Binding binding;
    private final Generators generators;
    private final BuiltinCalls builtins;
    private final UnpackedArguments unpacked;
    private final Instantiation instances;
    private @Nullable Source running;

    Calls(
            Mutator mutator,
            Atoms atoms,
            Containers containers,
            Values values,
            Arguments arguments,
            Generators generators,
            Activations activations,
            Exceptions exceptions,
            Specials specials) {
        this.specials = specials;
        this.mutator = mutator;
        this.atoms = atoms;
        this.values = values;
        this.arguments = arguments;
        this.activations = activations;
        this.exceptions = exceptions;
        this.generators = generators;
        binding = new Binding(mutator, atoms, containers);
        builtins = new BuiltinCalls(mutator, atoms, containers, arguments, exceptions);
        unpacked = new UnpackedArguments(mutator, atoms, containers);
        instances = new Instantiation(
                mutator, atoms, containers, values, arguments, unpacked, activations, exceptions, this);
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
        return call(site, callee, given, Binding.NO_KEYWORDS);
    }

    /**
     * Calls what can be called; the caller holds it meanwhile.
     *
     * @param given how many entries to take
     * @param keywords the names of the last of these entries
     */
    public HeapObject call(Site site, HeapObject callee, int given, String[] keywords) {
        Object payload = mutator.payload(callee);
        if (payload instanceof PyFunction function && callee.kind() == Kind.FUNCTION) {
            if (isImmortal(callee)) {
                return callFunction(site, function, given, keywords);
            }
            Frame frame = binding.bind(site, function, callee, null, given, keywords);
            mutator.push(callee);
            mutator.storeLocal(frame, function.placeOfFunction());
            return run(site, function, frame);
        }
        if (payload instanceof PyClass type && callee.kind() == Kind.CLASS) {
            return instances.instantiate(site, type, given, keywords);
        }
        if (payload instanceof Builtin builtin) {
            return builtins.call(site, builtin, given, keywords);
        }
        if (callee.kind() == Kind.METHOD) {
            return callMethod(site, callee, given, keywords, false);
        }
        if (callee.kind() == Kind.WEAK_REFERENCE) {
            if (keywords.length > 0) {
                throw site.error("TypeError: weakref() takes no keyword arguments");
            }
            Arguments.checkCountOfMethod(site, "weakref", 0, 0, given);
            HeapObject target = mutator.target(callee);
            HeapObject result = target == null ? atoms.none() : target;
            mutator.push(result);
            return result;
        }
        if (payload instanceof BoundCode code) {
            return builtins.callBound(site, callee, code.method(), given, keywords);
        }
        ClassAttribute method = specials.find(callee, "__call__");
        if (method != null) {
            return callInstance(site, callee, method, given, keywords);
        }
        throw site.error("TypeError: '" + values.typeName(callee) + "' object is not callable");
    }

    /** Calls an instance: a tuple holds the arguments meanwhile, too. */
    private HeapObject callInstance(
            Site site, HeapObject instance, ClassAttribute method, int given, String[] keywords) {
        if (keywords.length > 0) {
            throw site.leftOut("A keyword argument in the call of an instance");
        }
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
            throw arguments.failed(thrown, mutator.temporaries() - temporaries);
        }
        if (given > 0) {
            mutator.dropBelowTop();
        }
        mutator.popFrame();
        return mutator.peek(0);
    }

    /** Tells whether nobody has to hold an object. */
    public static boolean isImmortal(HeapObject object) {
        return object.address() < 0;
    }

    /**
     * Calls what lies on the stack below its arguments. A function moves from there into its frame.
     *
     * @param given how many entries to take
     * @param keywords the names of the last of these entries
     */
    public HeapObject callOnStack(Site site, HeapObject callee, int given, String[] keywords) {
        if (callee.kind() == Kind.METHOD) {
            return callMethod(site, callee, given, keywords, true);
        }
        if (callee.kind() == Kind.FUNCTION && mutator.payload(callee) instanceof PyFunction function) {
            Frame frame = binding.bind(site, function, isImmortal(callee) ? null : callee, null, given, keywords);
            mutator.storeLocal(frame, function.placeOfFunction());
            return run(site, function, frame);
        }
        HeapObject result = call(site, callee, given, keywords);
        mutator.dropBelowTop();
        return result;
    }

    /** Calls an immortal function. */
    public HeapObject callFunction(Site site, PyFunction function, int given) {
        return callFunction(site, function, given, Binding.NO_KEYWORDS);
    }

    /**
     * Calls an immortal function.
     *
     * @param given how many entries to take
     * @param keywords the names of the last of these entries
     */
    public HeapObject callFunction(Site site, PyFunction function, int given, String[] keywords) {
        return run(site, function, binding.bind(site, function, null, null, given, keywords));
    }

    /**
     * Calls a bound method. As in CPython, the first parameter is bound to its object before the method itself goes.
     *
     * @param onStack whether the method lies on the stack below the arguments, and is to be dropped
     */
    private HeapObject callMethod(Site site, HeapObject method, int given, String[] keywords, boolean onStack) {
        PyFunction function = (PyFunction) mutator.payload(method);
        HeapObject self = mutator.slot(method, 0);
        HeapObject object = mutator.slotCount(method) > 1 ? mutator.slot(method, 1) : null;
        Frame frame = binding.bind(site, function, object, self == null ? atoms.none() : self, given, keywords);
        if (object != null) {
            mutator.push(object);
            mutator.storeLocal(frame, function.placeOfFunction());
        }
        if (onStack) {
            mutator.drop();
        }
        return run(site, function, frame);
    }

    private HeapObject run(Site site, PyFunction function, Frame frame) {
        if (function.definition().isGenerator()) {
            return generators.make(function, frame);
        }
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

    /**
     * Calls what lies on the stack below a tuple of arguments, and possibly a dict of keyword arguments; all three go.
     *
     * <p>CPython takes another reference to each value in the dict, and to each argument beside one, and allocates a tuple
     * for the names.
     */
    public HeapObject callUnpacked(Site site, HeapObject callee, boolean hasDict) {
        HeapObject tuple = mutator.peek(hasDict ? 1 : 0);
        HeapObject dict = hasDict ? mutator.peek(0) : null;
        String[] keywords = dict == null ? Binding.NO_KEYWORDS : unpacked.names(site, dict);
        if (callee.kind() == Kind.CLASS && mutator.payload(callee) instanceof PyClass type) {
            instances.instantiate(site, type, tuple, keywords.length == 0 ? null : dict, keywords);
        } else {
            int copies = keywords.length == 0 ? 0 : unpacked.copyAndName(tuple, dict, keywords);
            int given = unpacked.push(tuple, dict, keywords);
            call(site, callee, given, keywords);
            for (int i = 0; i < copies; i++) {
                mutator.dropBelowTop();
            }
        }
        if (hasDict) {
            mutator.swap();
            mutator.drop();
        }
        mutator.dropBelowTop();
        mutator.dropBelowTop();
        return mutator.peek(0);
    }

    /** Returns how CPython names what is called in errors about its arguments: with its module, if that is the program. */
    public String nameOf(HeapObject callee) {
        Object payload = mutator.payload(callee);
        if (payload instanceof PyFunction function) {
            return "__main__." + function.definition().qualifiedName() + "()";
        }
        if (payload instanceof PyClass type) {
            return (type.isBuiltin() ? type.name() : "__main__." + type.qualifiedName()) + "()";
        }
        return payload instanceof Builtin builtin ? builtin.name() + "()" : values.typeName(callee) + " object";
    }
}
