package gccourse.minipy.nodes.statements;

import gccourse.heap.Frame;
import gccourse.minipy.nodes.Completion;
import gccourse.minipy.nodes.ExpressionNode;
import gccourse.minipy.nodes.StatementNode;
import gccourse.minipy.nodes.TargetNode;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Site;
import org.jspecify.annotations.Nullable;

/** {@code a, b = x, y}: no tuple is made, the values change places on the stack. */
public final class ParallelAssignmentNode extends StatementNode {
    private final ExpressionNode[] values;
    private final boolean lastFirst;
    private final TargetNode[] targets;

    /** @param lastFirst whether the last target is stored first */
    public ParallelAssignmentNode(
            Machine machine, Site site, ExpressionNode[] values, boolean lastFirst, TargetNode[] targets) {
        super(machine, site);
        this.values = values;
        this.lastFirst = lastFirst;
        this.targets = targets;
    }

    @Override
    public Completion execute(@Nullable Frame frame) {
        for (ExpressionNode value : values) {
            value.evaluate(frame);
        }
        int last = targets.length - 1;
        if (lastFirst) {
            for (int i = last; i >= 0; i--) {
                targets[i].assign(frame);
            }
            return Completion.NORMAL;
        }
        for (int i = last; i > 0; i--) {
            mutator.rotate(i);
        }
        for (TargetNode target : targets) {
            target.assign(frame);
        }
        return Completion.NORMAL;
    }
}
