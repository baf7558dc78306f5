package gccourse.minipy.nodes.statements;

import gccourse.heap.Frame;
import gccourse.heap.HeapObject;
import gccourse.minipy.nodes.Block;
import gccourse.minipy.nodes.Completion;
import gccourse.minipy.nodes.ExpressionNode;
import gccourse.minipy.nodes.StatementNode;
import gccourse.minipy.nodes.TargetNode;
import gccourse.minipy.nodes.expressions.CallNode;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Site;
import org.jspecify.annotations.Nullable;

public final class ForNode extends StatementNode {
    private final TargetNode target;
    private final ExpressionNode iterable;
    private final Block body;

    public ForNode(Machine machine, Site site, TargetNode target, ExpressionNode iterable, Block body) {
        super(machine, site);
        this.target = target;
        this.iterable = iterable;
        this.body = body;
    }

    @Override
    public Completion execute(@Nullable Frame frame) {
        ExpressionNode[] range = iterable instanceof CallNode call ? call.rangeArguments() : null;
        return range == null ? overItems(frame) : overRange(frame, range);
    }

    /** The iterator waits on the stack until the loop is over, however it ends. */
    private Completion overItems(@Nullable Frame frame) {
        iterable.evaluate(frame);
        HeapObject iterator = machine.iterators().iterator(iterable.site());
        while (machine.iterators().next(iterable.site(), iterator)) {
            target.assign(frame);
            Completion completion = body.execute(frame);
            if (completion == Completion.RETURN) {
                mutator.dropBelowTop();
                return completion;
            }
            if (completion == Completion.BREAK) {
                break;
            }
            atLine();
        }
        mutator.drop();
        return Completion.NORMAL;
    }

    /** CPython's range and its iterator are no containers, so nothing but the ints is made here. */
    private Completion overRange(@Nullable Frame frame, ExpressionNode[] bounds) {
        long[] range = evaluate(frame, bounds);
        long value = range[0];
        long step = range[2];
        for (long left = length(value, range[1], step); left > 0; left--) {
            machine.atoms().push(value);
            target.assign(frame);
            Completion completion = body.execute(frame);
            if (completion == Completion.RETURN) {
                return completion;
            }
            if (completion == Completion.BREAK) {
                break;
            }
            atLine();
            value += step;
        }
        return Completion.NORMAL;
    }

    /** Returns start, stop and step. */
    private long[] evaluate(@Nullable Frame frame, ExpressionNode[] bounds) {
        if (bounds.length == 0) {
            throw iterable.site().error("TypeError: range expected at least 1 argument, got 0");
        }
        if (bounds.length > 3) {
            throw iterable.site().error("TypeError: range expected at most 3 arguments, got " + bounds.length);
        }
        long[] range = {0, 0, 1};
        for (int i = 0; i < bounds.length; i++) {
            HeapObject bound = bounds[i].evaluate(frame);
            if (!machine.atoms().isInteger(bound)) {
                throw bounds[i]
                        .site()
                        .error("TypeError: '" + machine.values().typeName(bound)
                                + "' object cannot be interpreted as an integer");
            }
            range[bounds.length == 1 ? 1 : i] = machine.atoms().integer(bound);
            mutator.drop();
        }
        if (range[2] == 0) {
            throw iterable.site().error("ValueError: range() arg 3 must not be zero");
        }
        return range;
    }

    private static long length(long start, long stop, long step) {
        boolean empty = step > 0 ? start >= stop : start <= stop;
        return empty ? 0 : Math.floorDiv(step > 0 ? stop - 1 - start : start - 1 - stop, Math.abs(step)) + 1;
    }
}
