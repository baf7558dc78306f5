package gccourse.minipy.nodes;

import gccourse.heap.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statements one after the other. */
public final class Block {
    private final StatementNode[] statements;

    public Block(List<StatementNode> statements) {
        this.statements = statements.toArray(new StatementNode[0]);
    }

    /**
     * Executes the statements until one of them ends other than normally.
     *
     * @param frame the locals, null outside of functions
     */
    public Completion execute(@Nullable Frame frame) {
        for (StatementNode statement : statements) {
            statement.atLine();
            Completion completion = statement.execute(frame);
            if (completion != Completion.NORMAL) {
                return completion;
            }
        }
        return Completion.NORMAL;
    }
}
