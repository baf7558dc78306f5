package gccourse.minipy.nodes.expressions;

import gccourse.heap.Frame;
import gccourse.heap.HeapObject;
import gccourse.minipy.nodes.ExpressionNode;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Site;
import org.jspecify.annotations.Nullable;

/** {@code ifTrue if test else ifFalse}. */
public final class ConditionalNode extends ExpressionNode {
    private final ExpressionNode test;
    private final ExpressionNode ifTrue;
    private final ExpressionNode ifFalse;

    public ConditionalNode(
            Machine machine, Site site, ExpressionNode test, ExpressionNode ifTrue, ExpressionNode ifFalse) {
        super(machine, site);
        this.test = test;
        this.ifTrue = ifTrue;
        this.ifFalse = ifFalse;
    }

    @Override
    public HeapObject evaluate(@Nullable Frame frame) {
        return (test.test(frame) ? ifTrue : ifFalse).evaluate(frame);
    }
}
