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

/** {@code for}. */
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
    private Completion overRange(@Nullable Frame frame, ExpressionNode[] arguments) {
        Range range = range(frame, arguments);
        long value = range.start;
        for (long left = range.length(); left != 0; left--) {
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
            value += range.step;
        }
        return Completion.NORMAL;
    }

    private Range range(@Nullable Frame frame, ExpressionNode[] arguments) {
        Site call = iterable.site();
        long[] bounds = new long[arguments.length];
        for (int i = 0; i < bounds.length; i++) {
            HeapObject bound = arguments[i].evaluate(frame);
            bounds[i] = machine.values().index(arguments[i].site(), bound);
            mutator.drop();
        }
        return switch (bounds.length) {
            case 0 -> throw call.error("TypeError: range expected at least 1 argument, got 0");
            case 1 -> new Range(0, bounds[0], 1);
            case 2 -> new Range(bounds[0], bounds[1], 1);
            case 3 -> {
                if (bounds[2] == 0) {
                    throw call.error("ValueError: range() arg 3 must not be zero");
                }
                yield new Range(bounds[0], bounds[1], bounds[2]);
            }
            default -> throw call.error("TypeError: range expected at most 3 arguments, got " + bounds.length);
        };
    }

    private record Range(long start, long stop, long step) {
        /** Returns how many ints there are, as an unsigned number: it may need all 64 bits. */
        long length() {
            if (step > 0 ? start >= stop : start <= stop) {
                return 0;
            }
            return Long.divideUnsigned(step > 0 ? stop - 1 - start : start - 1 - stop, Math.abs(step)) + 1;
        }
    }
}
