package gccourse.minipy.nodes.expressions;

import gccourse.heap.Frame;
import gccourse.heap.HeapObject;
import gccourse.minipy.nodes.ExpressionNode;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Site;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A local variable of the function that runs. */
public final class LocalNameNode extends ExpressionNode {
    private final String name;
    private final int index;

    public LocalNameNode(Machine machine, Site site, String name, int index) {
        super(machine, site);
        this.name = name;
        this.index = index;
    }

    @Override
    public HeapObject evaluate(@Nullable Frame frame) {
        HeapObject value = value(frame);
        mutator.push(value);
        return value;
    }

    /** Returns the value without taking a reference. */
    public HeapObject value(@Nullable Frame frame) {
        HeapObject value = mutator.local(Objects.requireNonNull(frame), index);
        if (value == null) {
            throw site.error("UnboundLocalError: cannot access local variable '" + name
                    + "' where it is not associated with a value");
        }
        return value;
    }
}
