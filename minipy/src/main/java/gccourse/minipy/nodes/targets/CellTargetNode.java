package gccourse.minipy.nodes.targets;

import gccourse.heap.Frame;
import gccourse.heap.HeapObject;
import gccourse.minipy.nodes.ExpressionNode;
import gccourse.minipy.nodes.TargetNode;
import gccourse.minipy.nodes.expressions.CellNameNode;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Site;
import org.jspecify.annotations.Nullable;

/** A variable in a cell. */
public final class CellTargetNode extends TargetNode {
    private final CellNameNode name;

    public CellTargetNode(Machine machine, Site site, CellNameNode name) {
        super(machine, site);
        this.name = name;
    }

    @Override
    public void assign(@Nullable Frame frame) {
        mutator.setSlot(name.cell(frame), 0, mutator.peek(0));
        mutator.drop();
    }

    @Override
    public void update(@Nullable Frame frame, ExpressionNode value, UpdateOperator operator) {
        name.evaluate(frame);
        value.evaluate(frame);
        operator.apply();
        assign(frame);
    }

    @Override
    public void delete(@Nullable Frame frame) {
        HeapObject cell = name.cell(frame);
        if (mutator.slot(cell, 0) == null) {
            throw name.notBound();
        }
        mutator.setSlot(cell, 0, null);
    }
}
