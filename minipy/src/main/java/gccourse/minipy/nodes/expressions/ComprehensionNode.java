package gccourse.minipy.nodes.expressions;

import gccourse.heap.Frame;
import gccourse.heap.HeapObject;
import gccourse.minipy.nodes.ExpressionNode;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Site;
import org.jspecify.annotations.Nullable;

/** A comprehension or a generator expression: makes a function, and calls it with an iterator. */
public final class ComprehensionNode extends ExpressionNode {
    private static final String[] NO_KEYWORDS = {};

    private final FunctionMaker function;
    private final ExpressionNode iterable;

    public ComprehensionNode(Machine machine, Site site, FunctionMaker function, ExpressionNode iterable) {
        super(machine, site);
        this.function = function;
        this.iterable = iterable;
    }

    @Override
    public HeapObject evaluate(@Nullable Frame frame) {
        atLine();
        HeapObject callee = function.makeObject(frame);
        iterable.evaluate(frame);
        machine.iterators().iterator(iterable.site());
        return machine.calls().callOnStack(site, callee, 1, NO_KEYWORDS);
    }
}
