package gccourse.minipy.nodes;

import gccourse.heap.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statements one after the other. */
public final class Block {
    private final StatementNode[] statements;
    private final @Nullable Waiting waiting;

    /** @param waiting where the block writes down which statement waits, null if none of them can */
    public Block(List<StatementNode> statements, @Nullable Waiting waiting) {
        this.statements = statements.toArray(new StatementNode[0]);
        this.waiting = waiting;
    }

    /** Tells whether there is no statement. */
    public boolean isEmpty() {
        return statements.length == 0;
    }

    /**
     * Executes the statements until one of them ends other than normally.
     *
     * @param frame the locals, null outside of functions
     */
    public Completion execute(@Nullable Frame frame) {
        if (waiting != null) {
            return goOn(frame, waiting);
        }
        for (StatementNode statement : statements) {
            statement.atLine();
            Completion completion = statement.execute(frame);
            if (completion != Completion.NORMAL) {
                return completion;
            }
        }
        return Completion.NORMAL;
    }

    private Completion goOn(@Nullable Frame frame, Waiting waiting) {
        for (int i = Math.max(0, waiting.take() - 1); i < statements.length; i++) {
            statements[i].atLine();
            Completion completion = statements[i].execute(frame);
            if (completion == Completion.YIELD) {
                return waiting.at(i + 1);
            }
            if (completion != Completion.NORMAL) {
                return completion;
            }
        }
        return Completion.NORMAL;
    }
}
