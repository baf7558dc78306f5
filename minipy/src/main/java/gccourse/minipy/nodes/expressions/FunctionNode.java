package gccourse.minipy.nodes.expressions;

import gccourse.heap.Frame;
import gccourse.heap.HeapObject;
import gccourse.minipy.nodes.ExpressionNode;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Site;
import org.jspecify.annotations.Nullable;

/** {@code lambda}, and the function of a {@code def}. */
public final class FunctionNode extends ExpressionNode {
    private final FunctionMaker function;

    public FunctionNode(Machine machine, Site site, FunctionMaker function) {
        super(machine, site);
        this.function = function;
    }

    @Override
    public HeapObject evaluate(@Nullable Frame frame) {
        return function.makeObject(frame);
    }
}
