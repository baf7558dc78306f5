package gccourse.minipy.nodes.targets;

import gccourse.heap.Frame;
import gccourse.minipy.nodes.ExpressionNode;
import gccourse.minipy.nodes.TargetNode;
import gccourse.minipy.runtime.Globals;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Site;
import org.jspecify.annotations.Nullable;

/** A global variable. */
public final class GlobalTargetNode extends TargetNode {
    private final Globals.Variable variable;

    public GlobalTargetNode(Machine machine, Site site, String name) {
        super(machine, site);
        variable = machine.globals().variable(name);
        variable.isBoundSomewhere();
    }

    @Override
    public void assign(@Nullable Frame frame) {
        variable.store();
    }

    @Override
    public void update(@Nullable Frame frame, ExpressionNode value, UpdateOperator operator) {
        mutator.push(variable.value(site));
        value.evaluate(frame);
        operator.apply();
        variable.store();
    }

    @Override
    public void delete(@Nullable Frame frame) {
        if (!variable.isBound()) {
            throw variable.notDefined(site);
        }
        variable.delete();
    }
}
