package gccourse.minipy.nodes.statements;

import gccourse.heap.Frame;
import gccourse.minipy.nodes.Completion;
import gccourse.minipy.nodes.StatementNode;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Site;
import org.jspecify.annotations.Nullable;

/** {@code break} and {@code continue}. */
public final class JumpNode extends StatementNode {
    private final Completion completion;

    public JumpNode(Machine machine, Site site, Completion completion) {
        super(machine, site);
        this.completion = completion;
    }

    @Override
    public Completion execute(@Nullable Frame frame) {
        return completion;
    }
}
