package gccourse.minipy.nodes.statements;

import gccourse.heap.Frame;
import gccourse.heap.HeapObject;
import gccourse.minipy.nodes.Block;
import gccourse.minipy.nodes.Completion;
import gccourse.minipy.nodes.StatementNode;
import gccourse.minipy.nodes.TargetNode;
import gccourse.minipy.nodes.Waiting;
import gccourse.minipy.runtime.Exceptions;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.runtime.PythonException;
import gccourse.minipy.syntax.ProgramError;
import gccourse.minipy.syntax.Site;
import org.jspecify.annotations.Nullable;

/** {@code try} with {@code except}, and {@code else}. */
public final class TryExceptNode extends StatementNode {
    private static final int IN_BODY = 1;
    private static final int IN_OTHERWISE = 2;

    private final Exceptions exceptions;
    private final Block body;
    private final HandlerNode[] handlers;
    private final Block otherwise;
    private final @Nullable Waiting waiting;

    /** @param waiting null if nothing in it yields */
    public TryExceptNode(
            Machine machine,
            Site site,
            Block body,
            HandlerNode[] handlers,
            Block otherwise,
            @Nullable Waiting waiting) {
        super(machine, site);
        exceptions = machine.exceptions();
        this.body = body;
        this.handlers = handlers;
        this.otherwise = otherwise;
        this.waiting = waiting;
    }

    @Override
    public Completion execute(@Nullable Frame frame) {
        int place = waiting == null ? 0 : waiting.take();
        if (place == IN_OTHERWISE) {
            return otherwise(frame);
        }
        int temporaries = waiting != null && place == IN_BODY ? waiting.takeHeight() : mutator.temporaries();
        Completion completion;
        try {
            completion = body.execute(frame);
        } catch (PythonException | ProgramError thrown) {
            return handle(frame, exceptions.arrive(thrown, temporaries), temporaries);
        }
        if (completion == Completion.YIELD && waiting != null) {
            return waiting.atHeight(IN_BODY, temporaries);
        }
        return completion == Completion.NORMAL ? otherwise(frame) : completion;
    }

    private Completion otherwise(@Nullable Frame frame) {
        Completion completion = otherwise.execute(frame);
        return completion == Completion.YIELD && waiting != null ? waiting.at(IN_OTHERWISE) : completion;
    }

    /** On the stack wait what was handled before, and, until a handler takes it, the exception. */
    private Completion handle(@Nullable Frame frame, PythonException arrived, int temporaries) {
        HeapObject exception = exceptions.handling().enter(arrived);
        HandlerNode found;
        try {
            found = find(frame, exception);
        } catch (PythonException | ProgramError thrown) {
            PythonException other = exceptions.arrive(thrown, temporaries + 1);
            exceptions.handling().exit();
            throw other;
        }
        if (found == null) {
            throw exceptions.exitAndRethrow(site);
        }
        Completion completion;
        try {
            if (found.target() == null) {
                mutator.drop();
            } else {
                found.target().assign(frame);
            }
            completion = found.body().execute(frame);
        } catch (PythonException | ProgramError thrown) {
            PythonException other = exceptions.arrive(thrown, temporaries + 1);
            forget(frame, found.target());
            exceptions.handling().exit();
            throw other;
        }
        if (completion == Completion.RETURN) {
            mutator.swap();
        }
        exceptions.handling().exit();
        forget(frame, found.target());
        return completion;
    }

    private @Nullable HandlerNode find(@Nullable Frame frame, HeapObject exception) {
        for (HandlerNode handler : handlers) {
            if (handler.type() == null) {
                return handler;
            }
            HeapObject type = handler.type().evaluate(frame);
            boolean matches = exceptions.handling().matches(handler.type().site(), exception, type);
            mutator.drop();
            if (matches) {
                return handler;
            }
        }
        return null;
    }

    /** As CPython does: the name is bound to None, and then unbound, so that it need not be bound any more. */
    private void forget(@Nullable Frame frame, @Nullable TargetNode target) {
        if (target != null) {
            machine.atoms().pushNone();
            target.assign(frame);
            target.delete(frame);
        }
    }
}
