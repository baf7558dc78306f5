package gccourse.minipy.nodes.expressions;

import gccourse.heap.Frame;
import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.minipy.nodes.ExpressionNode;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Site;
import org.jspecify.annotations.Nullable;

/** A list or tuple of values, all evaluated before it is allocated. */
public final class SequenceNode extends ExpressionNode {
    private final Kind kind;
    private final ExpressionNode[] items;

    public SequenceNode(Machine machine, Site site, Kind kind, ExpressionNode[] items) {
        super(machine, site);
        this.kind = kind;
        this.items = items;
    }

    @Override
    public HeapObject evaluate(@Nullable Frame frame) {
        for (ExpressionNode item : items) {
            item.evaluate(frame);
        }
        atLine();
        return machine.containers().sequence(kind, items.length);
    }
}
