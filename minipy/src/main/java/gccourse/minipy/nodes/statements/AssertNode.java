package gccourse.minipy.nodes.statements;

import gccourse.heap.Frame;
import gccourse.heap.HeapObject;
import gccourse.minipy.nodes.Completion;
import gccourse.minipy.nodes.ExpressionNode;
import gccourse.minipy.nodes.StatementNode;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Site;
import org.jspecify.annotations.Nullable;

/** {@code assert}. */
public final class AssertNode extends StatementNode {
    private final ExpressionNode test;
    private final @Nullable ExpressionNode message;

    public AssertNode(Machine machine, Site site, ExpressionNode test, @Nullable ExpressionNode message) {
        super(machine, site);
        this.test = test;
        this.message = message;
    }

    @Override
    public Completion execute(@Nullable Frame frame) {
        if (test.test(frame)) {
            return Completion.NORMAL;
        }
        HeapObject type = machine.exceptions().objects().types().object("AssertionError");
        if (message != null) {
            message.evaluate(frame);
        }
        atLine();
        machine.calls().call(site, type, message == null ? 0 : 1);
        throw machine.exceptions().raise(site);
    }
}
