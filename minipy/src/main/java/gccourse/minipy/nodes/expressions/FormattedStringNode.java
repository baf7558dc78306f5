package gccourse.minipy.nodes.expressions;

import gccourse.heap.Frame;
import gccourse.heap.HeapObject;
import gccourse.minipy.nodes.ExpressionNode;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Site;
import org.jspecify.annotations.Nullable;

/** An f-string: its parts are literal text and the values of its fields. */
public final class FormattedStringNode extends ExpressionNode {
    private final ExpressionNode[] parts;

    public FormattedStringNode(Machine machine, Site site, ExpressionNode[] parts) {
        super(machine, site);
        this.parts = parts;
    }

    @Override
    public HeapObject evaluate(@Nullable Frame frame) {
        StringBuilder text = new StringBuilder();
        for (ExpressionNode part : parts) {
            if (part instanceof FormattedValueNode field) {
                text.append(field.text(frame));
            } else {
                text.append(machine.atoms().text(part.evaluate(frame)));
                mutator.drop();
            }
        }
        return machine.atoms().push(text.toString());
    }
}
