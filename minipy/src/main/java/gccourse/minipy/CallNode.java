package gccourse.minipy;

import gccourse.heap.Frame;
import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import org.jspecify.annotations.Nullable;

/** A call of what an expression evaluates to. */
final class CallNode extends ExpressionNode {
    private final ExpressionNode callee;
    private final ExpressionNode[] arguments;

    CallNode(Site site, ExpressionNode callee, ExpressionNode[] arguments) {
        super(site);
        this.callee = callee;
        this.arguments = arguments;
    }

    @Override
    HeapObject evaluate(@Nullable Frame frame) {
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
        mutator.atLine(position.line());
        return immortal
                ? machine.call(this, called, arguments.length)
                : machine.callOnStack(this, called, arguments.length);
    }

    static void evaluateAll(ExpressionNode[] arguments, @Nullable Frame frame) {
        for (ExpressionNode argument : arguments) {
            argument.evaluate(frame);
        }
    }

    /** Returns the arguments if this is a call of the builtin {@code range}, null otherwise. */
    ExpressionNode @Nullable [] rangeArguments() {
        boolean isRange = callee instanceof ExpressionNodes.LoadGlobal global
                && mutator.payload(global.value()) instanceof Builtin builtin
                && builtin.name().equals(Builtins.RANGE);
        return isRange ? arguments : null;
    }
}
