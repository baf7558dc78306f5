package gccourse.minipy.nodes.expressions;

import gccourse.heap.Frame;
import gccourse.heap.HeapObject;
import gccourse.minipy.nodes.ExpressionNode;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Site;
import org.jspecify.annotations.Nullable;

/** A constant: it is immortal, so that no count changes. */
public final class ConstantNode extends ExpressionNode {
    private final HeapObject value;

    public ConstantNode(Machine machine, Site site, HeapObject value) {
        super(machine, site);
        this.value = value;
    }

    @Override
    public HeapObject evaluate(@Nullable Frame frame) {
        mutator.push(value);
        return value;
    }
}
