package gccourse.minipy.nodes.statements;

import gccourse.heap.Frame;
import gccourse.minipy.nodes.Block;
import gccourse.minipy.nodes.Completion;
import gccourse.minipy.nodes.StatementNode;
import gccourse.minipy.nodes.Waiting;
import gccourse.minipy.runtime.Exceptions;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.runtime.PythonException;
import gccourse.minipy.syntax.ProgramError;
import gccourse.minipy.syntax.Site;
import org.jspecify.annotations.Nullable;

/** {@code try} with {@code finally}. */
public final class TryFinallyNode extends StatementNode {
    private final Exceptions exceptions;
    private final Block body;
    private final Block last;
    private final @Nullable Waiting waiting;

    /** @param waiting null if nothing in it yields */
    public TryFinallyNode(Machine machine, Site site, Block body, Block last, @Nullable Waiting waiting) {
        super(machine, site);
        exceptions = machine.exceptions();
        this.body = body;
        this.last = last;
        this.waiting = waiting;
    }

    /** A value that is returned waits on the stack. */
    @Override
    public Completion execute(@Nullable Frame frame) {
        boolean goesOn = waiting != null && waiting.take() != 0;
        int temporaries = waiting != null && goesOn ? waiting.takeHeight() : mutator.temporaries();
        Completion completion;
        try {
            completion = body.execute(frame);
        } catch (PythonException | ProgramError thrown) {
            return afterException(frame, exceptions.arrive(thrown, temporaries), temporaries);
        }
        if (completion == Completion.YIELD && waiting != null) {
            return waiting.atHeight(1, temporaries);
        }
        Completion ending = last.execute(frame);
        if (ending == Completion.NORMAL) {
            return completion;
        }
        if (completion == Completion.RETURN) {
            if (ending == Completion.RETURN) {
                mutator.dropBelowTop();
            } else {
                mutator.drop();
            }
        }
        return ending;
    }

    /** On the stack wait what was handled before, and the exception. */
    private Completion afterException(@Nullable Frame frame, PythonException arrived, int temporaries) {
        exceptions.handling().enter(arrived);
        Completion ending;
        try {
            ending = last.execute(frame);
        } catch (PythonException | ProgramError thrown) {
            PythonException other = exceptions.arrive(thrown, temporaries + 1);
            exceptions.handling().exit();
            throw other;
        }
        if (ending == Completion.NORMAL) {
            throw exceptions.exitAndRethrow(site);
        }
        if (ending == Completion.RETURN) {
            mutator.dropBelowTop();
            mutator.swap();
        } else {
            mutator.drop();
        }
        exceptions.handling().exit();
        return ending;
    }
}
