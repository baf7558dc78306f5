package gccourse.minipy.nodes.expressions;

import gccourse.heap.Frame;
import gccourse.heap.HeapObject;
import gccourse.minipy.nodes.ExpressionNode;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Site;
import org.jspecify.annotations.Nullable;

/** {@code value.name}, not called. */
public final class AttributeNode extends ExpressionNode {
    private final ExpressionNode holder;
    private final AttributeName attribute;
    private final String name;

    public AttributeNode(Machine machine, Site site, ExpressionNode holder, String name) {
        super(machine, site);
        this.holder = holder;
        this.name = name;
        attribute = new AttributeName(machine, name);
    }

    @Override
    public HeapObject evaluate(@Nullable Frame frame) {
        return load(holder.evaluate(frame));
    }

    /** Replaces the holder, the top entry, by the attribute. */
    public HeapObject load(HeapObject on) {
        HeapObject value = attribute.inSlot(on);
        if (value != null) {
            mutator.push(value);
            mutator.dropBelowTop();
            return value;
        }
        atLine();
        if (!machine.attributes().load(site, on, name)) {
            throw machine.methods().find(on.kind(), name) != null
                    ? site.leftOut("A method of a " + on.kind().pythonName() + " that is not called at once")
                    : machine.attributes().missing(site, on, name);
        }
        mutator.dropBelowTop();
        return mutator.peek(0);
    }
}
