package gccourse.minipy.nodes.statements;

import gccourse.heap.Frame;
import gccourse.minipy.nodes.Block;
import gccourse.minipy.nodes.Completion;
import gccourse.minipy.nodes.ExpressionNode;
import gccourse.minipy.nodes.Node;
import gccourse.minipy.objects.PyFunction;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Function;
import gccourse.minipy.syntax.Site;
import org.jspecify.annotations.Nullable;

/** A function before it is executed: its code, and its default values still to be evaluated. */
public final class FunctionMaker extends Node {
    private final Function function;
    private final Block body;
    private final @Nullable ExpressionNode[] defaultValues;

    public FunctionMaker(
            Machine machine, Site site, Function function, Block body, @Nullable ExpressionNode[] defaultValues) {
        super(machine, site);
        this.function = function;
        this.body = body;
        this.defaultValues = defaultValues;
    }

    private void run(Frame frame) {
        if (body.execute(frame) != Completion.RETURN) {
            machine.atoms().pushNone();
        }
    }

    /** Returns the function as written. */
    Function function() {
        return function;
    }

    /** Evaluates the default values, all before one of them is put away, and makes the function. */
    PyFunction make(@Nullable Frame frame) {
        int parameters = defaultValues.length;
        int[] defaults = new int[parameters];
        int count = 0;
        for (int i = 0; i < parameters; i++) {
            ExpressionNode value = defaultValues[i];
            defaults[i] = PyFunction.NO_DEFAULT;
            if (value != null) {
                value.evaluate(frame);
                defaults[i] = machine.globals().hidden(function.qualifiedName() + ".__defaults__[" + count + "]");
                count++;
            }
        }
        for (int i = parameters - 1; i >= 0; i--) {
            if (defaults[i] != PyFunction.NO_DEFAULT) {
                mutator.storeGlobal(defaults[i]);
            }
        }
        return new PyFunction(function, site, this::run, defaults);
    }
}
