package gccourse.minipy.nodes.targets;

import gccourse.heap.Frame;
import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.minipy.nodes.ExpressionNode;
import gccourse.minipy.nodes.TargetNode;
import gccourse.minipy.nodes.expressions.AttributeName;
import gccourse.minipy.nodes.expressions.AttributeNode;
import gccourse.minipy.objects.PyClass;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Site;
import org.jspecify.annotations.Nullable;

/** {@code holder.name}. */
public final class AttributeTargetNode extends TargetNode {
    private final ExpressionNode holder;
    private final AttributeName attribute;
    private final String name;
    private final AttributeNode load;

    public AttributeTargetNode(Machine machine, Site site, ExpressionNode holder, String name) {
        super(machine, site);
        this.holder = holder;
        this.name = name;
        attribute = new AttributeName(machine, name);
        load = new AttributeNode(machine, site, holder, name);
    }

    /** The old value goes first, then the entry of the value, then that of the holder. */
    @Override
    public void assign(@Nullable Frame frame) {
        HeapObject value = mutator.peek(0);
        HeapObject on = holder.evaluate(frame);
        set(on, value);
        mutator.dropBelowTop();
        mutator.drop();
    }

    @Override
    public void update(@Nullable Frame frame, ExpressionNode value, UpdateOperator operator) {
        HeapObject on = holder.evaluate(frame);
        mutator.push(on);
        load.load(on);
        value.evaluate(frame);
        operator.apply();
        set(on, mutator.peek(0));
        mutator.drop();
        mutator.drop();
    }

    private void set(HeapObject on, HeapObject value) {
        if (on.kind() == Kind.INSTANCE && mutator.payload(on) instanceof PyClass type && !type.isException()) {
            int slot = attribute.slot(type);
            if (slot >= 0) {
                machine.attributes().set(on, slot, value);
                return;
            }
        }
        machine.attributes().store(site, on, name, value);
    }

    @Override
    public void delete(@Nullable Frame frame) {
        HeapObject on = holder.evaluate(frame);
        machine.attributes().delete(site, on, name);
        mutator.drop();
    }
}
