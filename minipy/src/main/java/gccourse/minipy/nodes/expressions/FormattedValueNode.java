package gccourse.minipy.nodes.expressions;

import gccourse.heap.Frame;
import gccourse.heap.HeapObject;
import gccourse.minipy.nodes.ExpressionNode;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Site;
import org.jspecify.annotations.Nullable;

/** A replacement field of an f-string. */
public final class FormattedValueNode extends ExpressionNode {
    private final ExpressionNode value;
    private final char conversion;
    private final @Nullable ExpressionNode format;

    public FormattedValueNode(
            Machine machine, Site site, ExpressionNode value, char conversion, @Nullable ExpressionNode format) {
        super(machine, site);
        this.value = value;
        this.conversion = conversion;
        this.format = format;
    }

    @Override
    public HeapObject evaluate(@Nullable Frame frame) {
        return machine.atoms().push(text(frame));
    }

    /** Evaluates the field and leaves nothing on the stack. */
    String text(@Nullable Frame frame) {
        HeapObject shown = value.evaluate(frame);
        if (conversion != ' ') {
            machine.atoms().push(machine.formats().convert(site, shown, conversion));
            mutator.dropBelowTop();
        }
        String specification = specification(frame);
        atLine();
        String text = machine.formats().format(site, mutator.peek(0), specification);
        mutator.drop();
        return text;
    }

    private String specification(@Nullable Frame frame) {
        if (format == null) {
            return "";
        }
        String specification = machine.atoms().text(format.evaluate(frame));
        mutator.drop();
        return specification;
    }
}
