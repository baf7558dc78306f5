package gccourse.minipy.nodes.statements;

import gccourse.heap.Frame;
import gccourse.heap.HeapObject;
import gccourse.minipy.nodes.Completion;
import gccourse.minipy.nodes.ExpressionNode;
import gccourse.minipy.nodes.StatementNode;
import gccourse.minipy.nodes.Waiting;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Site;
import org.jspecify.annotations.Nullable;

/** {@code yield}, and what is done with the value that it is sent. */
public final class YieldNode extends StatementNode {
    private final ExpressionNode value;
    private final boolean from;
    private final Continuation continuation;
    private final Waiting waiting;

    /** What the statement does with the value of the {@code yield}. */
    @FunctionalInterface
    public interface Continuation {
        /** Takes the top entry. */
        Completion goOn(@Nullable Frame frame);
    }

    /** @param from whether the value is an iterable, all of whose items are yielded */
    public YieldNode(
            Machine machine,
            Site site,
            ExpressionNode value,
            boolean from,
            Continuation continuation,
            Waiting waiting) {
        super(machine, site);
        this.value = value;
        this.from = from;
        this.continuation = continuation;
        this.waiting = waiting;
    }

    @Override
    public Completion execute(@Nullable Frame frame) {
        boolean goesOn = waiting.take() != 0;
        if (!goesOn) {
            value.evaluate(frame);
        }
        if (from) {
            HeapObject iterator;
            if (goesOn) {
                iterator = mutator.peek(1);
                machine.generators().handOn(iterator);
            } else {
                iterator = machine.iterators().iterator(value.site());
                machine.atoms().pushNone();
            }
            if (machine.iterators().send(site, iterator)) {
                return waiting.at(1);
            }
            mutator.dropBelowTop();
            return continuation.goOn(frame);
        }
        if (!goesOn) {
            return waiting.at(1);
        }
        machine.generators().throwWhatIsDue();
        return continuation.goOn(frame);
    }
}
