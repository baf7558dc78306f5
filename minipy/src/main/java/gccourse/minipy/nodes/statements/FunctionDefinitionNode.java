package gccourse.minipy.nodes.statements;

import gccourse.heap.Frame;
import gccourse.heap.Kind;
import gccourse.minipy.nodes.Completion;
import gccourse.minipy.nodes.StatementNode;
import gccourse.minipy.nodes.TargetNode;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Site;
import org.jspecify.annotations.Nullable;

/** {@code def} at the top level. */
public final class FunctionDefinitionNode extends StatementNode {
    private final FunctionMaker function;
    private final TargetNode target;

    public FunctionDefinitionNode(Machine machine, Site site, FunctionMaker function, TargetNode target) {
        super(machine, site);
        this.function = function;
        this.target = target;
    }

    @Override
    public Completion execute(@Nullable Frame frame) {
        mutator.push(mutator.immortal(Kind.FUNCTION, function.make(frame)));
        target.assign(frame);
        return Completion.NORMAL;
    }
}
