package gccourse.minipy.nodes.statements;

import gccourse.heap.Frame;
import gccourse.minipy.nodes.Completion;
import gccourse.minipy.nodes.StatementNode;
import gccourse.minipy.nodes.TargetNode;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Site;
import org.jspecify.annotations.Nullable;

/** {@code del targets}, from left to right. */
public final class DeleteNode extends StatementNode {
    private final TargetNode[] targets;

    public DeleteNode(Machine machine, Site site, TargetNode[] targets) {
        super(machine, site);
        this.targets = targets;
    }

    @Override
    public Completion execute(@Nullable Frame frame) {
        for (TargetNode target : targets) {
            target.delete(frame);
        }
        return Completion.NORMAL;
    }
}
