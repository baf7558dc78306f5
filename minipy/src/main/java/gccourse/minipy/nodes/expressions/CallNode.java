package gccourse.minipy.nodes.expressions;

import gccourse.heap.Frame;
import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.minipy.nodes.ExpressionNode;
import gccourse.minipy.objects.BuiltinTypes;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Site;
import org.jspecify.annotations.Nullable;

/** A call of what an expression evaluates to. */
public final class CallNode extends ExpressionNode {
    private final ExpressionNode callee;
    private final ExpressionNode[] arguments;

    public CallNode(Machine machine, Site site, ExpressionNode callee, ExpressionNode[] arguments) {
        super(machine, site);
        this.callee = callee;
        this.arguments = arguments;
    }

    @Override
    public HeapObject evaluate(@Nullable Frame frame) {
        HeapObject called = callee.evaluate(frame);
        return call(frame, called);
    }

    /** Calls the top entry. What is immortal need not wait there for the arguments. */
    HeapObject call(@Nullable Frame frame, HeapObject called) {
        boolean immortal = called.kind() == Kind.FUNCTION || called.kind() == Kind.CLASS;
        if (immortal) {
            mutator.drop();
        }
        evaluateAll(arguments, frame);
        atLine();
        return immortal
                ? machine.calls().call(site, called, arguments.length)
                : machine.calls().callOnStack(site, called, arguments.length);
    }

    static void evaluateAll(ExpressionNode[] arguments, @Nullable Frame frame) {
        for (ExpressionNode argument : arguments) {
            argument.evaluate(frame);
        }
    }

    /** Returns the arguments if this is a call of the builtin {@code range}, null otherwise. */
    public ExpressionNode @Nullable [] rangeArguments() {
        boolean isRange =
                callee instanceof GlobalNameNode global && mutator.payload(global.value()) == BuiltinTypes.RANGE;
        return isRange ? arguments : null;
    }
}
