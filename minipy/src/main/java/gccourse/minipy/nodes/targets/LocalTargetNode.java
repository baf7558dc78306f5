package gccourse.minipy.nodes.targets;

import gccourse.heap.Frame;
import gccourse.minipy.nodes.ExpressionNode;
import gccourse.minipy.nodes.TargetNode;
import gccourse.minipy.nodes.expressions.LocalNameNode;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Site;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A local variable of the function that runs. */
public final class LocalTargetNode extends TargetNode {
    private final LocalNameNode name;
    private final int index;

    public LocalTargetNode(Machine machine, Site site, String name, int index) {
        super(machine, site);
        this.name = new LocalNameNode(machine, site, name, index);
        this.index = index;
    }

    @Override
    public void assign(@Nullable Frame frame) {
        mutator.storeLocal(Objects.requireNonNull(frame), index);
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
        name.value(frame);
        mutator.deleteLocal(Objects.requireNonNull(frame), index);
    }
}
