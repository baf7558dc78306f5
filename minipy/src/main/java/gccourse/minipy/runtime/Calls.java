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
import gccourse.minipy.objects.DictKeys;
import gccourse.minipy.objects.PyClass;
import gccourse.minipy.objects.PyFunction;
import gccourse.minipy.objects.Values;
import gccourse.minipy.syntax.Position;
import gccourse.minipy.syntax.ProgramError;
import gccourse.minipy.syntax.Site;
import gccourse.minipy.syntax.Source;
import java.util.ArrayList;
import java.util.List;
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
    private final Containers containers;
    private final Values values;
    private final Arguments arguments;
    private final Activations activations;
    private final Exceptions exceptions;
    private final Specials specials;
    private final Binding binding;
    private final Generators generators;
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
        this.containers = containers;
        this.values = values;
        this.arguments = arguments;
        this.activations = activations;
        this.exceptions = exceptions;
        this.generators = generators;
        binding = new Binding(mutator, atoms, containers);
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
            return instantiate(site, type, given, keywords);
        }
        if (payload instanceof Builtin builtin) {
            return callBuiltin(site, builtin, given, keywords);
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
            return callBoundCode(site, callee, code.method(), given, keywords);
        }
        ClassAttribute method = specials.find(callee, "__call__");
        if (method != null) {
            return callInstance(site, callee, method, given, keywords);
        }
        throw site.error("TypeError: '" + values.typeName(callee) + "' object is not callable");
    }

    /** Calls a method that is not written in Python; the frame of the call holds its arguments. */
    private HeapObject callBoundCode(Site site, HeapObject bound, Builtin method, int given, String[] keywords) {
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
            throw failed(thrown, mutator.temporaries() - temporaries);
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
        String[] keywords = dict == null ? Binding.NO_KEYWORDS : names(site, dict);
        if (callee.kind() == Kind.CLASS && mutator.payload(callee) instanceof PyClass type) {
            instantiate(site, type, tuple, keywords.length == 0 ? null : dict, keywords);
        } else {
            int copies = keywords.length == 0 ? 0 : copyAndName(tuple, dict, keywords);
            int given = pushArguments(tuple, dict, keywords);
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

    private String[] names(Site site, HeapObject dict) {
        List<String> names = new ArrayList<>();
        DictKeys keys = containers.keys(dict);
        for (int i = 0; i < keys.count(); i++) {
            Object key = keys.key(i);
            if (key instanceof String name) {
                names.add(name);
            } else if (key != null) {
                throw site.error("TypeError: keywords must be strings");
            }
        }
        return names.toArray(Binding.NO_KEYWORDS);
    }

    /** Pushes what CPython holds besides while it calls with a dict: every value once more, and a tuple of the names. */
    private int copyAndName(HeapObject tuple, @Nullable HeapObject dict, String[] keywords) {
        HeapObject names = mutator.allocate(Kind.TUPLE, keywords.length, Kind.TUPLE.pythonName());
        for (int i = 0; i < keywords.length; i++) {
            mutator.setSlot(names, i, atoms.constant(keywords[i]));
        }
        return 1 + pushArguments(tuple, dict, keywords);
    }

    private int pushArguments(HeapObject tuple, @Nullable HeapObject dict, String[] keywords) {
        int count = containers.size(tuple);
        for (int i = 0; i < count; i++) {
            mutator.push(containers.item(tuple, i));
        }
        for (String keyword : keywords) {
            HeapObject value = dict == null ? null : containers.value(dict, keyword);
            mutator.push(value == null ? atoms.none() : value);
        }
        return count + keywords.length;
    }

    /**
     * Makes an instance. The arguments are held by the call itself until the end, by a tuple, keyword arguments by a dict,
     * and by the parameters of {@code __init__}; the call lets go of them from the first to the last.
     */
    private HeapObject instantiate(Site site, PyClass type, int given, String[] keywords) {
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
            throw failed(thrown, mutator.temporaries() - temporaries + (dict == null ? 1 : 2));
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
            exceptions.set(instance, "args", argumentTuple == null ? containers.emptyTuple() : argumentTuple);
        }
        return instance;
    }

    private HeapObject makeException(Site site, PyClass type, int given, String[] keywords) {
        if (keywords.length > 0) {
            throw site.error("TypeError: " + type.name() + "() takes no keyword arguments");
        }
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

    /** Makes an instance with arguments that a tuple and a dict hold, and leaves it on the stack. */
    private void instantiate(Site site, PyClass type, HeapObject tuple, @Nullable HeapObject dict, String[] keywords) {
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
            copies = 1 + copyAndName(tuple, dict, keywords);
        }
        mutator.push(instance);
        pushArguments(tuple, dict, keywords);
        initialize(site, init, given + 1, keywords);
        for (int i = 0; i < copies; i++) {
            mutator.drop();
        }
    }

    private void initialize(Site site, PyFunction init, int given, String[] keywords) {
        activations.enterNative(site);
        HeapObject result;
        try {
            result = callFunction(site, init, given, keywords);
        } finally {
            activations.leaveNative();
        }
        if (result != atoms.none()) {
            throw site.error("TypeError: __init__() should return None, not '" + values.typeName(result) + "'");
        }
        mutator.drop();
    }

    private HeapObject callBuiltin(Site site, Builtin builtin, int given, String[] keywords) {
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
                throw failed(thrown, mutator.temporaries() - temporaries);
            }
            mutator.popFrame();
        }
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
