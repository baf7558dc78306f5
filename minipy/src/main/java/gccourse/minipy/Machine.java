package gccourse.minipy;

import gccourse.heap.Frame;
import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import gccourse.minipy.StatementNode.Completion;
import gccourse.minipy.syntax.Position;
import gccourse.minipy.syntax.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the nodes of a compiled program run on, and how calls are made.
 *
 * <p>A call takes its arguments from the top of the mutator's stack and leaves its result in their place.
 */
final class Machine {
    /** So many calls of functions inside one another fit on the default Java stack, with room for a collector. */
    static final int DEEPEST_CALL = 200;

    final Mutator mutator;
    final Values values;
    final Text text;
    final Operations operations;
    final Containers containers;
    final Globals globals;
    final Modules modules;

    private final List<List<String>> argumentNames = new ArrayList<>();
    private @Nullable Program program;
    private int depth;

    Machine(Mutator mutator, Output output) {
        this.mutator = mutator;
        values = new Values(mutator);
        text = new Text(mutator, values);
        operations = new Operations(mutator, values);
        containers = new Containers(this);
        globals = new Globals(mutator, new Builtins(this, output).byName());
        modules = new Modules(this);
    }

    /** Takes note of the program that runs. */
    void start(Program program) {
        this.program = program;
    }

    /** Returns a place that stands for the line that runs now, for what no node can be blamed for. */
    Node here() {
        Position position = new Position(Math.max(1, mutator.line()), 1);
        return new Node(new Node.Site(this, Objects.requireNonNull(program), position)) {};
    }

    // ---- calls

    /**
     * Calls what can be called; the caller holds it meanwhile.
     *
     * @param arguments how many entries to take
     */
    HeapObject call(Node site, HeapObject callee, int arguments) {
        Object payload = mutator.payload(callee);
        if (payload instanceof PyFunction function && callee.kind() == Kind.FUNCTION) {
            return callFunction(site, function, arguments);
        }
        if (payload instanceof PyClass type && callee.kind() == Kind.CLASS) {
            return instantiate(site, type, arguments);
        }
        if (payload instanceof Builtin builtin) {
            return callBuiltin(site, builtin, arguments);
        }
        if (callee.kind() == Kind.METHOD) {
            return callMethod(site, callee, arguments, false);
        }
        if (callee.kind() == Kind.WEAK_REFERENCE) {
            checkCount(site, "weakref.__call__", 0, 0, arguments);
            HeapObject target = mutator.target(callee);
            HeapObject result = target == null ? values.none : target;
            mutator.push(result);
            return result;
        }
        throw site.error("TypeError: '" + values.typeName(callee) + "' object is not callable");
    }

    /** Calls what lies on the stack below its arguments. */
    HeapObject callOnStack(Node site, HeapObject callee, int arguments) {
        if (callee.kind() == Kind.METHOD) {
            return callMethod(site, callee, arguments, true);
        }
        HeapObject result = call(site, callee, arguments);
        mutator.dropBelowTop();
        return result;
    }

    /** Calls a function whose arguments become its first locals. */
    HeapObject callFunction(Node site, PyFunction function, int arguments) {
        checkArguments(site, function, arguments);
        for (int i = arguments; i < function.parameterCount(); i++) {
            mutator.push(defaultValue(function, i));
        }
        Frame frame = mutator.pushFrame(
                function.definition.qualifiedName(), function.definition.localNames(), function.parameterCount());
        return run(site, function, frame);
    }

    /**
     * Calls a bound method. As in CPython, the first parameter is bound to its object before the method itself goes.
     *
     * @param onStack whether the method lies on the stack below the arguments, and is to be dropped
     */
    private HeapObject callMethod(Node site, HeapObject method, int arguments, boolean onStack) {
        PyFunction function = (PyFunction) mutator.payload(method);
        int given = arguments + 1;
        checkArguments(site, function, given);
        for (int i = given; i < function.parameterCount(); i++) {
            mutator.push(defaultValue(function, i));
        }
        Frame frame = mutator.pushFrame(function.definition.qualifiedName(), function.definition.localNames(), 0);
        for (int i = function.parameterCount() - 1; i > 0; i--) {
            mutator.storeLocal(frame, i);
        }
        HeapObject self = mutator.slot(method, 0);
        mutator.push(self == null ? values.none : self);
        mutator.storeLocal(frame, 0);
        if (onStack) {
            mutator.drop();
        }
        return run(site, function, frame);
    }

    private HeapObject run(Node site, PyFunction function, Frame frame) {
        if (depth == DEEPEST_CALL) {
            throw site.error("RecursionError: maximum recursion depth exceeded (this course runs " + DEEPEST_CALL
                    + " calls inside one another, and no more)");
        }
        depth++;
        if (StatementNode.executeAll(function.body, frame) != Completion.RETURN) {
            values.pushNone();
        }
        mutator.popFrame();
        depth--;
        mutator.atLine(site.position.line());
        return mutator.peek(0);
    }

    private HeapObject defaultValue(PyFunction function, int parameter) {
        HeapObject value = mutator.global(function.defaults[parameter]);
        return value == null ? values.none : value;
    }

    private void checkArguments(Node site, PyFunction function, int given) {
        int most = function.parameterCount();
        int fewest = 0;
        while (fewest < most && function.defaults[fewest] < 0) {
            fewest++;
        }
        if (given >= fewest && given <= most) {
            return;
        }
        String name = function.definition.qualifiedName() + "()";
        if (given > most) {
            String takes = fewest == most ? "" + most : "from " + fewest + " to " + most;
            throw site.error("TypeError: " + name + " takes " + takes + " positional argument" + (most == 1 ? "" : "s")
                    + " but " + given + (given == 1 ? " was given" : " were given"));
        }
        List<String> missing = new ArrayList<>();
        for (int i = given; i < fewest; i++) {
            missing.add("'" + function.definition.parameters().get(i).name() + "'");
        }
        throw site.error("TypeError: " + name + " missing " + missing.size() + " required positional argument"
                + (missing.size() == 1 ? "" : "s") + ": " + enumeration(missing));
    }

    /** Lists words as CPython does: {@code a}, {@code a and b}, {@code a, b, and c}. */
    private static String enumeration(List<String> words) {
        int last = words.size() - 1;
        return switch (words.size()) {
            case 1 -> words.get(0);
            case 2 -> words.get(0) + " and " + words.get(1);
            default -> String.join(", ", words.subList(0, last)) + ", and " + words.get(last);
        };
    }

    /**
     * Makes an instance. The arguments are held by the call itself until the end, by a tuple, and by the parameters of
     * {@code __init__}; the call lets go of them from the first to the last.
     */
    private HeapObject instantiate(Node site, PyClass type, int arguments) {
        PyFunction init = type.method("__init__");
        if (init == null && arguments > 0) {
            throw site.error("TypeError: " + type.name() + "() takes no arguments");
        }
        if (arguments == 0) {
            HeapObject instance = mutator.allocate(Kind.INSTANCE, type.slotCount(), type);
            if (init != null) {
                mutator.push(instance);
                initialize(site, init, 1);
            }
            return instance;
        }
        Frame call = hold(type.name(), arguments);
        makeTuple(call, arguments);
        HeapObject instance = mutator.allocate(Kind.INSTANCE, type.slotCount(), type);
        mutator.push(instance);
        for (int i = 0; i < arguments; i++) {
            mutator.push(held(call, i));
        }
        initialize(site, init, arguments + 1);
        mutator.dropBelowTop();
        mutator.popFrame();
        return instance;
    }

    private void initialize(Node site, PyFunction init, int arguments) {
        HeapObject result = callFunction(site, init, arguments);
        if (result != values.none) {
            throw site.error("TypeError: __init__() should return None, not '" + values.typeName(result) + "'");
        }
        mutator.drop();
    }

    private HeapObject callBuiltin(Node site, Builtin builtin, int arguments) {
        checkCount(site, builtin.name(), builtin.fewestArguments(), builtin.mostArguments(), arguments);
        HeapObject[] taken = new HeapObject[arguments];
        for (int i = 0; i < arguments; i++) {
            taken[i] = mutator.peek(arguments - 1 - i);
        }
        if (arguments == 0) {
            builtin.code().call(site, taken);
        } else if (arguments == 1 && !builtin.makesTuple()) {
            builtin.code().call(site, taken);
            mutator.dropBelowTop();
        } else {
            Frame call = hold(builtin.name(), arguments);
            if (builtin.makesTuple()) {
                makeTuple(call, arguments);
                builtin.code().call(site, taken);
                mutator.dropBelowTop();
            } else {
                builtin.code().call(site, taken);
            }
            mutator.popFrame();
        }
        return mutator.peek(0);
    }

    /** Checks the number of arguments of what is not written in Python. */
    void checkCount(Node site, String name, int fewest, int most, int given) {
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
        throw site.error("TypeError: " + name + "() takes " + takes + " (" + given + " given)");
    }

    /** Moves arguments from the stack into a frame of their own; popping it lets go of the first one first. */
    Frame hold(String name, int arguments) {
        while (argumentNames.size() <= arguments) {
            List<String> names = new ArrayList<>();
            for (int i = 1; i <= argumentNames.size(); i++) {
                names.add("argument " + i);
            }
            argumentNames.add(List.copyOf(names));
        }
        return mutator.pushFrame(name, argumentNames.get(arguments), arguments);
    }

    private void makeTuple(Frame call, int arguments) {
        HeapObject tuple = mutator.allocate(Kind.TUPLE, arguments, "tuple");
        for (int i = 0; i < arguments; i++) {
            mutator.setSlot(tuple, i, held(call, i));
        }
    }

    private HeapObject held(Frame call, int index) {
        HeapObject argument = mutator.local(call, index);
        return argument == null ? values.none : argument;
    }

    // ---- attributes

    /**
     * Returns what an attribute of an instance holds, null if it is not set.
     *
     * @param slot the attribute's slot as its class has it, -1 if it has none
     */
    @Nullable
    HeapObject attribute(HeapObject instance, int slot) {
        return slot < 0 || slot >= mutator.slotCount(instance) ? null : mutator.slot(instance, slot);
    }

    /** Sets an attribute of an instance, which may have to gain slots for it. */
    void setAttribute(HeapObject instance, int slot, HeapObject value) {
        int count = mutator.slotCount(instance);
        if (slot < count) {
            mutator.setSlot(instance, slot, value);
            return;
        }
        for (int i = count; i < slot; i++) {
            mutator.addSlot(instance, null);
        }
        mutator.addSlot(instance, value);
    }
}
