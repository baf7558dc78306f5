package gccourse.minipy.nodes.expressions;

import gccourse.heap.Frame;
import gccourse.heap.HeapObject;
import gccourse.minipy.nodes.ExpressionNode;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Site;
import org.jspecify.annotations.Nullable;

/** An expression that is true or false. */
public abstract class TruthNode extends ExpressionNode {
    public TruthNode(Machine machine, Site site) {
        super(machine, site);
    }

    @Override
    public HeapObject evaluate(@Nullable Frame frame) {
        return machine.atoms().push(test(frame));
    }

    @Override
    public abstract boolean test(@Nullable Frame frame);
}
