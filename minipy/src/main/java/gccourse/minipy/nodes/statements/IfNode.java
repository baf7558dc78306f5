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

/** {@code if}, with {@code else}; an {@code elif} is an {@code if} inside the {@code else}. */
public final class IfNode extends StatementNode {
    private static final int IN_BODY = 1;
    private static final int IN_OTHERWISE = 2;

    private final ExpressionNode test;
    private final Block body;
    private final Block otherwise;
    private final @Nullable Waiting waiting;

    /** @param waiting null if nothing in it yields */
    public IfNode(
            Machine machine, Site site, ExpressionNode test, Block body, Block otherwise, @Nullable Waiting waiting) {
        super(machine, site);
        this.test = test;
        this.body = body;
        this.otherwise = otherwise;
        this.waiting = waiting;
    }

    @Override
    public Completion execute(@Nullable Frame frame) {
        if (waiting != null) {
            return goOn(frame, waiting);
        }
        return (test.test(frame) ? body : otherwise).execute(frame);
    }

    private Completion goOn(@Nullable Frame frame, Waiting waiting) {
        int place = waiting.take();
        boolean inBody = place == 0 ? test.test(frame) : place == IN_BODY;
        Completion completion = (inBody ? body : otherwise).execute(frame);
        return completion == Completion.YIELD ? waiting.at(inBody ? IN_BODY : IN_OTHERWISE) : completion;
    }
}
