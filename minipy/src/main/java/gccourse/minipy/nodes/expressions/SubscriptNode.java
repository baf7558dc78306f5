package gccourse.minipy.nodes.expressions;

import gccourse.heap.Frame;
import gccourse.heap.HeapObject;
import gccourse.minipy.nodes.ExpressionNode;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.runtime.PythonException;
import gccourse.minipy.syntax.ProgramError;
import gccourse.minipy.syntax.Site;
import org.jspecify.annotations.Nullable;

/** {@code container[index]}. */
public final class SubscriptNode extends ExpressionNode {
    private final ExpressionNode container;
    private final ExpressionNode index;

    public SubscriptNode(Machine machine, Site site, ExpressionNode container, ExpressionNode index) {
        super(machine, site);
        this.container = container;
        this.index = index;
    }

    @Override
    public HeapObject evaluate(@Nullable Frame frame) {
        int temporaries = mutator.temporaries();
        container.evaluate(frame);
        index.evaluate(frame);
        try {
            return machine.items().item(site);
        } catch (PythonException | ProgramError thrown) {
            throw machine.exceptions().consumed(thrown, mutator.temporaries() - temporaries);
        }
    }
}
