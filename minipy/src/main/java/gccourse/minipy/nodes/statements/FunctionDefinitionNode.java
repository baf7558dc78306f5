package gccourse.minipy.nodes.statements;

import gccourse.heap.Frame;
import gccourse.heap.Kind;
import gccourse.minipy.nodes.Completion;
import gccourse.minipy.nodes.ExpressionNode;
import gccourse.minipy.nodes.StatementNode;
import gccourse.minipy.nodes.TargetNode;
import gccourse.minipy.nodes.expressions.FunctionMaker;
import gccourse.minipy.nodes.expressions.FunctionNode;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Site;
import org.jspecify.annotations.Nullable;

/** {@code def}, with the decorators in front of it. */
public final class FunctionDefinitionNode extends StatementNode {
    private static final String[] NO_KEYWORDS = {};

    private final ExpressionNode[] decorators;
    private final FunctionMaker function;
    private final FunctionNode object;
    private final TargetNode target;

    public FunctionDefinitionNode(
            Machine machine, Site site, ExpressionNode[] decorators, FunctionMaker function, TargetNode target) {
        super(machine, site);
        this.decorators = decorators;
        this.function = function;
        this.target = target;
        object = new FunctionNode(machine, site, function);
    }

    /**
     * A function that the program makes at its top level before its quiet start is immortal: CPython would freeze it there.
     */
    @Override
    public Completion execute(@Nullable Frame frame) {
        for (ExpressionNode decorator : decorators) {
            decorator.evaluate(frame);
        }
        if (frame == null && decorators.length == 0 && !machine.globals().haveBegun()) {
            mutator.push(mutator.immortal(Kind.FUNCTION, function.make(frame)));
        } else {
            object.evaluate(frame);
        }
        for (int i = decorators.length - 1; i >= 0; i--) {
            atLine();
            machine.calls().callOnStack(decorators[i].site(), mutator.peek(1), 1, NO_KEYWORDS);
        }
        target.assign(frame);
        return Completion.NORMAL;
    }
}
