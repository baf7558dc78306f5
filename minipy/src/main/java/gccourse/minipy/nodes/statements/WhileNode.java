package gccourse.minipy.nodes.statements;

import gccourse.heap.Frame;
import gccourse.minipy.nodes.Block;
import gccourse.minipy.nodes.Completion;
import gccourse.minipy.nodes.ExpressionNode;
import gccourse.minipy.nodes.StatementNode;
import gccourse.minipy.nodes.Waiting;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Site;
import org.jspecify.annotations.Nullable;

/** {@code while}. */
public final class WhileNode extends StatementNode {
    private static final int IN_BODY = 1;
    private static final int IN_OTHERWISE = 2;

    private final ExpressionNode test;
    private final Block body;
    private final Block otherwise;
    private final @Nullable Waiting waiting;

    /** @param waiting null if nothing in it yields */
    public WhileNode(
            Machine machine, Site site, ExpressionNode test, Block body, Block otherwise, @Nullable Waiting waiting) {
        super(machine, site);
        this.test = test;
        this.body = body;
        this.otherwise = otherwise;
        this.waiting = waiting;
    }

    @Override
    public Completion execute(@Nullable Frame frame) {
        int place = waiting == null ? 0 : waiting.take();
        if (place != IN_OTHERWISE) {
            boolean inBody = place == IN_BODY;
            while (inBody || test.test(frame)) {
                inBody = false;
                Completion completion = body.execute(frame);
                if (completion == Completion.BREAK) {
                    return Completion.NORMAL;
                }
                if (completion == Completion.YIELD && waiting != null) {
                    return waiting.at(IN_BODY);
                }
                if (completion == Completion.RETURN) {
                    return completion;
                }
                atLine();
            }
        }
        if (otherwise.isEmpty()) {
            return Completion.NORMAL;
        }
        Completion completion = otherwise.execute(frame);
        return completion == Completion.YIELD && waiting != null ? waiting.at(IN_OTHERWISE) : completion;
    }
}
