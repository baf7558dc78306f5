package gccourse.minipy.nodes.expressions;

import gccourse.heap.Frame;
import gccourse.heap.HeapObject;
import gccourse.minipy.nodes.ExpressionNode;
import gccourse.minipy.objects.BuiltinTypes;
import gccourse.minipy.runtime.Calls;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Site;
import org.jspecify.annotations.Nullable;

/** A call of what an expression evaluates to. */
public final class CallNode extends ExpressionNode {
    private final ExpressionNode callee;
    private final ExpressionNode[] arguments;
    private final String[] keywords;

    /** @param keywords the names of the last arguments */
    public CallNode(Machine machine, Site site, ExpressionNode callee, ExpressionNode[] arguments, String[] keywords) {
        super(machine, site);
        this.callee = callee;
        this.arguments = arguments;
        this.keywords = keywords;
    }

    @Override
    public HeapObject evaluate(@Nullable Frame frame) {
        HeapObject called = callee.evaluate(frame);
        return call(frame, called);
    }

    /** Calls the top entry. What is immortal need not wait there for the arguments. */
    HeapObject call(@Nullable Frame frame, HeapObject called) {
        boolean immortal = Calls.isImmortal(called);
        if (immortal) {
            mutator.drop();
        }
        evaluateAll(arguments, frame);
        atLine();
        return immortal
                ? machine.calls().call(site, called, arguments.length, keywords)
                : machine.calls().callOnStack(site, called, arguments.length, keywords);
    }

    static void evaluateAll(ExpressionNode[] arguments, @Nullable Frame frame) {
        for (ExpressionNode argument : arguments) {
            argument.evaluate(frame);
        }
    }

    /** Returns the arguments if this is a call of the builtin {@code range}, null otherwise. */
    public ExpressionNode @Nullable [] rangeArguments() {
        boolean isRange =
                callee instanceof GlobalNameNode global && BuiltinTypes.isRange(mutator.payload(global.value()));
        return isRange && keywords.length == 0 ? arguments : null;
    }
}
