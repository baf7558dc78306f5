package gccourse.minipy.nodes.statements;

import gccourse.heap.Frame;
import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.minipy.nodes.Block;
import gccourse.minipy.nodes.Completion;
import gccourse.minipy.nodes.ExpressionNode;
import gccourse.minipy.nodes.StatementNode;
import gccourse.minipy.nodes.TargetNode;
import gccourse.minipy.nodes.Waiting;
import gccourse.minipy.objects.PyClass;
import gccourse.minipy.objects.PyFunction;
import gccourse.minipy.runtime.Exceptions;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.runtime.PythonException;
import gccourse.minipy.syntax.ProgramError;
import gccourse.minipy.syntax.Site;
import org.jspecify.annotations.Nullable;

/** {@code with}. */
public final class WithNode extends StatementNode {
    private final Exceptions exceptions;
    private final ExpressionNode context;
    private final @Nullable TargetNode target;
    private final Block body;
    private final @Nullable Waiting waiting;

    /** @param waiting null if nothing in it yields */
    public WithNode(
            Machine machine,
            Site site,
            ExpressionNode context,
            @Nullable TargetNode target,
            Block body,
            @Nullable Waiting waiting) {
        super(machine, site);
        exceptions = machine.exceptions();
        this.context = context;
        this.target = target;
        this.body = body;
        this.waiting = waiting;
    }

    /** The bound method {@code __exit__} waits on the stack until the statement is over. */
    @Override
    public Completion execute(@Nullable Frame frame) {
        boolean goesOn = waiting != null && waiting.take() != 0;
        if (!goesOn) {
            enter(frame);
        }
        int temporaries = waiting != null && goesOn ? waiting.takeHeight() : mutator.temporaries() - 1;
        Completion completion;
        try {
            if (!goesOn) {
                take(frame);
            }
            completion = body.execute(frame);
        } catch (PythonException | ProgramError thrown) {
            return afterException(frame, exceptions.arrive(thrown, temporaries), temporaries);
        }
        if (completion == Completion.YIELD && waiting != null) {
            return waiting.atHeight(1, temporaries);
        }
        if (completion == Completion.RETURN) {
            mutator.swap();
        }
        atLine();
        HeapObject exit = mutator.peek(0);
        machine.atoms().pushNone();
        machine.atoms().pushNone();
        machine.atoms().pushNone();
        machine.calls().call(site, exit, 3);
        mutator.dropBelowTop();
        mutator.drop();
        return completion;
    }

    private void take(@Nullable Frame frame) {
        if (target == null) {
            mutator.drop();
        } else {
            target.assign(frame);
        }
    }

    /** Leaves the bound method {@code __exit__} and what {@code __enter__} has returned. */
    private void enter(@Nullable Frame frame) {
        HeapObject manager = context.evaluate(frame);
        atLine();
        HeapObject enter = bind(manager, "__enter__", "");
        mutator.swap();
        bind(manager, "__exit__", " (missed __exit__ method)");
        mutator.dropBelowTop();
        mutator.swap();
        machine.calls().call(site, enter, 0);
        mutator.dropBelowTop();
    }

    private HeapObject bind(HeapObject manager, String name, String detail) {
        PyFunction function = manager.kind() == Kind.INSTANCE && mutator.payload(manager) instanceof PyClass type
                ? type.method(name)
                : null;
        if (function == null) {
            throw site.error("TypeError: '" + machine.values().typeName(manager)
                    + "' object does not support the context manager protocol" + detail);
        }
        HeapObject method = mutator.allocate(Kind.METHOD, 1, function);
        mutator.setSlot(method, 0, manager);
        return method;
    }

    private Completion afterException(@Nullable Frame frame, PythonException arrived, int temporaries) {
        HeapObject exit = mutator.peek(0);
        HeapObject exception = exceptions.handling().enter(arrived);
        boolean swallowed;
        try {
            atLine();
            mutator.push(exceptions.objects().typeObject(exception));
            mutator.push(exception);
            HeapObject traceback = exceptions.objects().get(exception, "__traceback__");
            mutator.push(traceback == null ? machine.atoms().none() : traceback);
            HeapObject answer = machine.calls().call(site, exit, 3);
            swallowed = machine.specials().isTrue(site, answer);
            mutator.drop();
        } catch (PythonException | ProgramError thrown) {
            PythonException other = exceptions.arrive(thrown, temporaries + 1);
            exceptions.handling().exit();
            throw other;
        }
        if (!swallowed) {
            throw exceptions.exitAndRethrow(site);
        }
        mutator.drop();
        exceptions.handling().exit();
        mutator.drop();
        return Completion.NORMAL;
    }
}
