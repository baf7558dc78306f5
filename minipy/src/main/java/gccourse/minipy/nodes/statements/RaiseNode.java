package gccourse.minipy.nodes.statements;

import gccourse.heap.Frame;
import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.minipy.nodes.Completion;
import gccourse.minipy.nodes.ExpressionNode;
import gccourse.minipy.nodes.StatementNode;
import gccourse.minipy.objects.PyClass;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Site;
import org.jspecify.annotations.Nullable;

/** {@code raise}. */
public final class RaiseNode extends StatementNode {
    private final @Nullable ExpressionNode exception;
    private final @Nullable ExpressionNode cause;

    public RaiseNode(Machine machine, Site site, @Nullable ExpressionNode exception, @Nullable ExpressionNode cause) {
        super(machine, site);
        this.exception = exception;
        this.cause = cause;
    }

    @Override
    public Completion execute(@Nullable Frame frame) {
        if (exception == null) {
            throw machine.exceptions().raiseAgain(site);
        }
        exception.evaluate(frame);
        if (cause != null) {
            cause.evaluate(frame);
            mutator.swap();
        }
        atLine();
        HeapObject raised = instance("exceptions must derive from BaseException");
        if (cause != null) {
            mutator.swap();
            boolean none = mutator.peek(0) == machine.atoms().none();
            HeapObject from = none ? null : instance("exception causes must derive from BaseException");
            machine.exceptions().objects().setCause(raised, from);
            mutator.drop();
        }
        throw machine.exceptions().raise(site);
    }

    /** Replaces a class of exceptions, the top entry, by an exception; leaves an exception as it is. */
    private HeapObject instance(String refusal) {
        HeapObject value = mutator.peek(0);
        if (value.kind() == Kind.CLASS && mutator.payload(value) instanceof PyClass type && type.isException()) {
            HeapObject made = machine.calls().call(site, value, 0);
            mutator.dropBelowTop();
            return made;
        }
        if (!machine.exceptions().objects().isException(value)) {
            throw site.error("TypeError: " + refusal);
        }
        return value;
    }
}
