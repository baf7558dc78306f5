package gccourse.minipy.nodes.targets;

import gccourse.heap.Frame;
import gccourse.minipy.nodes.ExpressionNode;
import gccourse.minipy.nodes.TargetNode;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Site;
import org.jspecify.annotations.Nullable;

/** A name in a class body. */
public final class ClassTargetNode extends TargetNode {
    private final ExpressionNode load;
    private final String name;

    public ClassTargetNode(Machine machine, Site site, ExpressionNode load, String name) {
        super(machine, site);
        this.load = load;
        this.name = name;
    }

    @Override
    public void assign(@Nullable Frame frame) {
        machine.classBodies().bind(name);
    }

    @Override
    public void update(@Nullable Frame frame, ExpressionNode value, UpdateOperator operator) {
        load.evaluate(frame);
        value.evaluate(frame);
        operator.apply();
        assign(frame);
    }

    @Override
    public void delete(@Nullable Frame frame) {
        if (!machine.classBodies().unbind(name)) {
            throw site.error("NameError: name '" + name + "' is not defined");
        }
    }
}
