package gccourse.minipy.nodes.targets;

import gccourse.heap.Frame;
import gccourse.minipy.nodes.ExpressionNode;
import gccourse.minipy.nodes.TargetNode;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Site;
import org.jspecify.annotations.Nullable;

/** Several targets, each of which takes an item: they are stored from the first to the last. */
public final class UnpackingTargetNode extends TargetNode {
    private final TargetNode[] targets;
    private final int starred;

    /** @param starred the index of the target that takes a list of what the others leave, -1 if there is none */
    public UnpackingTargetNode(Machine machine, Site site, TargetNode[] targets, int starred) {
        super(machine, site);
        this.targets = targets;
        this.starred = starred;
    }

    @Override
    public void assign(@Nullable Frame frame) {
        if (starred < 0) {
            machine.unpacking().unpack(site, targets.length);
        } else {
            machine.unpacking().unpack(site, starred, targets.length - starred - 1);
        }
        for (TargetNode target : targets) {
            target.assign(frame);
        }
    }

    @Override
    public void update(@Nullable Frame frame, ExpressionNode value, UpdateOperator operator) {
        throw new IllegalStateException("several targets cannot be updated");
    }

    @Override
    public void delete(@Nullable Frame frame) {
        for (TargetNode target : targets) {
            target.delete(frame);
        }
    }
}
