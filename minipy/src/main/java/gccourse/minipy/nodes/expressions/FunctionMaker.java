package gccourse.minipy.nodes.expressions;

import gccourse.heap.Frame;
import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.minipy.nodes.Block;
import gccourse.minipy.nodes.Completion;
import gccourse.minipy.nodes.ExpressionNode;
import gccourse.minipy.nodes.Node;
import gccourse.minipy.objects.PyFunction;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Function;
import gccourse.minipy.syntax.Site;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A function before it is made: its code, and its default values still to be evaluated. */
public final class FunctionMaker extends Node {
    private static final int[] IN_SLOTS = {};

    private final Function function;
    private final Block body;
    private final Defaults defaults;
    private final PyFunction code;
    private final int waitingPlaces;
    private final int stackSize;

    /**
     * The default values of a function.
     *
     * @param tuple those of positional parameters, as a tuple; null if there are none
     * @param names the names of keyword-only parameters that have one
     * @param values the values of these, in the same order
     * @param inOrder for each parameter its default value, null if it has none
     */
    public record Defaults(
            @Nullable ExpressionNode tuple,
            String[] names,
            ExpressionNode[] values,
            @Nullable ExpressionNode[] inOrder) {}

    /**
     * Makes the code of a function.
     *
     * @param waitingPlaces in how many nodes a generator can wait
     * @param stackSize how many values a generator that waits can have on its stack
     */
    public FunctionMaker(
            Machine machine,
            Site site,
            Function function,
            Block body,
            Defaults defaults,
            int waitingPlaces,
            int stackSize) {
        super(machine, site);
        this.function = function;
        this.body = body;
        this.defaults = defaults;
        this.waitingPlaces = waitingPlaces;
        this.stackSize = stackSize;
        code = new PyFunction(function, site, this::run, IN_SLOTS, waitingPlaces, stackSize);
    }

    private boolean run(Frame frame) {
        Completion completion = body.execute(frame);
        if (completion == Completion.NORMAL) {
            machine.atoms().pushNone();
        }
        return completion != Completion.YIELD;
    }

    /** Returns the function as written. */
    public Function function() {
        return function;
    }

    /** Evaluates the default values, all before one of them is put away, and makes an immortal function. */
    public PyFunction make(@Nullable Frame frame) {
        @Nullable ExpressionNode[] values = defaults.inOrder;
        int parameters = values.length;
        int[] places = new int[parameters];
        int count = 0;
        for (int i = 0; i < parameters; i++) {
            ExpressionNode value = values[i];
            places[i] = PyFunction.NO_DEFAULT;
            if (value != null) {
                value.evaluate(frame);
                places[i] = machine.globals().hidden(function.qualifiedName() + ".__defaults__[" + count + "]");
                count++;
            }
        }
        for (int i = parameters - 1; i >= 0; i--) {
            if (places[i] != PyFunction.NO_DEFAULT) {
                mutator.storeGlobal(places[i]);
            }
        }
        return new PyFunction(function, site, this::run, places, waitingPlaces, stackSize);
    }

    /** Pushes a new function with its default values and its cells, which wait on the stack until it is allocated. */
    HeapObject makeObject(@Nullable Frame frame) {
        if (defaults.tuple != null) {
            defaults.tuple.evaluate(frame);
        }
        if (defaults.names.length > 0) {
            keywordDefaults(frame);
        }
        int captured = function.captured().size();
        if (captured > 0) {
            for (int index : function.captured()) {
                mutator.push(Objects.requireNonNull(mutator.local(Objects.requireNonNull(frame), index)));
            }
            machine.containers().sequence(Kind.TUPLE, captured);
        }
        HeapObject made = mutator.allocate(Kind.FUNCTION, PyFunction.SLOTS, code);
        if (captured > 0) {
            moveToSlot(made, PyFunction.CLOSURE);
        }
        if (defaults.names.length > 0) {
            moveToSlot(made, PyFunction.KEYWORD_DEFAULTS);
        }
        if (defaults.tuple != null) {
            moveToSlot(made, PyFunction.DEFAULTS);
        }
        return made;
    }

    private void keywordDefaults(@Nullable Frame frame) {
        int count = defaults.names.length;
        for (ExpressionNode value : defaults.values) {
            value.evaluate(frame);
        }
        HeapObject dict = machine.containers().dict();
        for (int i = 0; i < count; i++) {
            machine.containers().setEntry(dict, defaults.names[i], mutator.peek(count - i));
        }
        for (int i = 0; i < count; i++) {
            mutator.dropBelowTop();
        }
    }

    private void moveToSlot(HeapObject made, int slot) {
        mutator.setSlot(made, slot, mutator.peek(1));
        mutator.dropBelowTop();
    }
}
