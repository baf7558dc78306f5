package gccourse.minipy.nodes.statements;

import gccourse.heap.Frame;
import gccourse.minipy.nodes.Block;
import gccourse.minipy.nodes.Completion;
import gccourse.minipy.nodes.ExpressionNode;
import gccourse.minipy.nodes.StatementNode;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Site;
import org.jspecify.annotations.Nullable;

/** {@code while}. */
public final class WhileNode extends StatementNode {
    private final ExpressionNode test;
    private final Block body;

    public WhileNode(Machine machine, Site site, ExpressionNode test, Block body) {
        super(machine, site);
        this.test = test;
        this.body = body;
    }

    @Override
    public Completion execute(@Nullable Frame frame) {
        while (test.test(frame)) {
            Completion completion = body.execute(frame);
            if (completion == Completion.BREAK) {
                break;
            }
            if (completion == Completion.RETURN) {
                return completion;
            }
            atLine();
        }
        return Completion.NORMAL;
    }
}
