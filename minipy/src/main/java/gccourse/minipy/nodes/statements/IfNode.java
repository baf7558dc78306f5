package gccourse.minipy.nodes.statements;

import gccourse.heap.Frame;
import gccourse.minipy.nodes.Block;
import gccourse.minipy.nodes.Completion;
import gccourse.minipy.nodes.ExpressionNode;
import gccourse.minipy.nodes.StatementNode;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Site;
import org.jspecify.annotations.Nullable;

/** {@code if}, with {@code else}; an {@code elif} is an {@code if} inside the {@code else}. */
public final class IfNode extends StatementNode {
    private final ExpressionNode test;
    private final Block body;
    private final Block otherwise;

    public IfNode(Machine machine, Site site, ExpressionNode test, Block body, Block otherwise) {
        super(machine, site);
        this.test = test;
        this.body = body;
        this.otherwise = otherwise;
    }

    @Override
    public Completion execute(@Nullable Frame frame) {
        return (test.test(frame) ? body : otherwise).execute(frame);
    }
}
