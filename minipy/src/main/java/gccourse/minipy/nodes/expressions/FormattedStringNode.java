package gccourse.minipy.nodes.expressions;

import gccourse.heap.Frame;
import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
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
            HeapObject value = part.evaluate(frame);
            bindFormatMethod(value);
            text.append(machine.text().str(part.site(), value));
            mutator.drop();
        }
        return machine.atoms().push(text.toString());
    }

    /**
     * Ints and strings are written at once. For everything else CPython looks {@code __format__} up and binds it,
     * which allocates an object that is dropped straight away; but it counts, and can set off a collection.
     */
    private void bindFormatMethod(HeapObject value) {
        if (value.kind() != Kind.INT && value.kind() != Kind.STR) {
            HeapObject method = mutator.allocate(Kind.METHOD, 1, "__format__");
            mutator.setSlot(method, 0, value);
            mutator.drop();
        }
    }
}
