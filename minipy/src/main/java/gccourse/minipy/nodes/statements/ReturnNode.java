package gccourse.minipy.nodes.statements;

import gccourse.heap.Frame;
import gccourse.minipy.nodes.Completion;
import gccourse.minipy.nodes.ExpressionNode;
import gccourse.minipy.nodes.StatementNode;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Site;
import org.jspecify.annotations.Nullable;

/** {@code return value}. */
public final class ReturnNode extends StatementNode {
    private final ExpressionNode value;

    public ReturnNode(Machine machine, Site site, ExpressionNode value) {
        super(machine, site);
        this.value = value;
    }

    @Override
    public Completion execute(@Nullable Frame frame) {
        value.evaluate(frame);
        return Completion.RETURN;
    }
}
