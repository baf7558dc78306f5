package gccourse.minipy.nodes.statements;

import gccourse.heap.Frame;
import gccourse.heap.HeapObject;
import gccourse.minipy.nodes.Completion;
import gccourse.minipy.nodes.ExpressionNode;
import gccourse.minipy.nodes.StatementNode;
import gccourse.minipy.nodes.TargetNode;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Site;
import org.jspecify.annotations.Nullable;

/** {@code target = ... = value}: a reference for each target. */
public final class AssignmentNode extends StatementNode {
    private final TargetNode[] targets;
    private final ExpressionNode value;

    public AssignmentNode(Machine machine, Site site, TargetNode[] targets, ExpressionNode value) {
        super(machine, site);
        this.targets = targets;
        this.value = value;
    }

    @Override
    public Completion execute(@Nullable Frame frame) {
        value.evaluate(frame);
        store(frame);
        return Completion.NORMAL;
    }

    /** Stores the top entry. */
    public void store(@Nullable Frame frame) {
        HeapObject result = mutator.peek(0);
        int last = targets.length - 1;
        for (int i = 0; i < last; i++) {
            mutator.push(result);
            targets[i].assign(frame);
        }
        targets[last].assign(frame);
    }
}
