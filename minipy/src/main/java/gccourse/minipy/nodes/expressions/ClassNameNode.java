package gccourse.minipy.nodes.expressions;

import gccourse.heap.Frame;
import gccourse.heap.HeapObject;
import gccourse.minipy.nodes.ExpressionNode;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Site;
import org.jspecify.annotations.Nullable;

/** A name that the class body around it binds; until then it means what it means outside. */
public final class ClassNameNode extends ExpressionNode {
    private final String name;
    private final ExpressionNode outside;

    public ClassNameNode(Machine machine, Site site, String name, ExpressionNode outside) {
        super(machine, site);
        this.name = name;
        this.outside = outside;
    }

    @Override
    public HeapObject evaluate(@Nullable Frame frame) {
        HeapObject value = machine.classBodies().find(name);
        if (value == null) {
            return outside.evaluate(frame);
        }
        mutator.push(value);
        return value;
    }
}
