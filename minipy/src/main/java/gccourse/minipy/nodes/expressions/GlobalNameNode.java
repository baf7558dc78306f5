package gccourse.minipy.nodes.expressions;

import gccourse.heap.Frame;
import gccourse.heap.HeapObject;
import gccourse.minipy.nodes.ExpressionNode;
import gccourse.minipy.runtime.Globals;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Site;
import org.jspecify.annotations.Nullable;

/** A global variable, or a builtin if no global variable has the name. */
public final class GlobalNameNode extends ExpressionNode {
    private final Globals.Variable variable;

    public GlobalNameNode(Machine machine, Site site, String name) {
        super(machine, site);
        variable = machine.globals().variable(name);
    }

    @Override
    public HeapObject evaluate(@Nullable Frame frame) {
        HeapObject value = value();
        mutator.push(value);
        return value;
    }

    /** Returns the value without taking a reference. */
    HeapObject value() {
        return variable.value(site);
    }
}
