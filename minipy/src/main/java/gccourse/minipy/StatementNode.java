package gccourse.minipy;

import gccourse.heap.Frame;
import org.jspecify.annotations.Nullable;

/** A compiled statement. */
abstract class StatementNode extends Node {
    /** How a statement ended. */
    enum Completion {
        NORMAL,
        BREAK,
        CONTINUE,
        /** The value that the function returns is on top of the stack. */
        RETURN
    }

    StatementNode(Site site) {
        super(site);
    }

    /**
     * Executes the statement. The mutator's stack is as it was afterwards, but for the value after a return.
     *
     * @param frame the locals, null outside of functions
     */
    abstract Completion execute(@Nullable Frame frame);

    /** Executes statements until one of them ends other than normally. */
    static Completion executeAll(StatementNode[] statements, @Nullable Frame frame) {
        for (StatementNode statement : statements) {
            statement.mutator.atLine(statement.position.line());
            Completion completion = statement.execute(frame);
            if (completion != Completion.NORMAL) {
                return completion;
            }
        }
        return Completion.NORMAL;
    }
}
