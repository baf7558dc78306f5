package gccourse.minipy.nodes.expressions;

import gccourse.heap.Frame;
import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.minipy.nodes.ExpressionNode;
import gccourse.minipy.objects.PyClass;
import gccourse.minipy.objects.PyFunction;
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
        attribute = new AttributeName(machine, site, name);
    }

    @Override
    public HeapObject evaluate(@Nullable Frame frame) {
        return load(holder.evaluate(frame));
    }

    /** Replaces the holder, the top entry, by the attribute. */
    public HeapObject load(HeapObject on) {
        if (attribute.isSpecial(on) && machine.attributes().loadSpecial(on, name)) {
            mutator.dropBelowTop();
            return mutator.peek(0);
        }
        HeapObject value = attribute.find(on);
        if (value != null) {
            mutator.push(value);
        } else {
            value = bind(on);
        }
        mutator.dropBelowTop();
        return value;
    }

    private HeapObject bind(HeapObject on) {
        PyFunction function =
                on.kind() == Kind.INSTANCE && mutator.payload(on) instanceof PyClass type ? type.method(name) : null;
        if (function == null) {
            if (machine.methods().find(on.kind(), name) != null) {
                throw site.leftOut("A method of a " + on.kind().pythonName() + " that is not called at once");
            }
            throw attribute.missing(on);
        }
        atLine();
        HeapObject method = mutator.allocate(Kind.METHOD, 1, function);
        mutator.setSlot(method, 0, on);
        return method;
    }
}
