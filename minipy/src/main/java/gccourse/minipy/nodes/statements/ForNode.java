package gccourse.minipy.nodes.statements;

import gccourse.heap.Frame;
import gccourse.heap.HeapObject;
import gccourse.minipy.nodes.Block;
import gccourse.minipy.nodes.Completion;
import gccourse.minipy.nodes.ExpressionNode;
import gccourse.minipy.nodes.StatementNode;
import gccourse.minipy.nodes.TargetNode;
import gccourse.minipy.nodes.Waiting;
import gccourse.minipy.nodes.expressions.CallNode;
import gccourse.minipy.objects.RangeProgress;
import gccourse.minipy.objects.RangeValue;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Site;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code for}. */
public final class ForNode extends StatementNode {
    private static final int OVER_ITEMS = 1;
    private static final int OVER_RANGE = 2;
    private static final int IN_OTHERWISE = 3;

    private final TargetNode target;
    private final ExpressionNode iterable;
    private final Block body;
    private final Block otherwise;
    private final @Nullable Waiting waiting;

    /** @param waiting null if nothing in it yields */
    public ForNode(
            Machine machine,
            Site site,
            TargetNode target,
            ExpressionNode iterable,
            Block body,
            Block otherwise,
            @Nullable Waiting waiting) {
        super(machine, site);
        this.target = target;
        this.iterable = iterable;
        this.body = body;
        this.otherwise = otherwise;
        this.waiting = waiting;
    }

    @Override
    public Completion execute(@Nullable Frame frame) {
        int place = waiting == null ? 0 : waiting.take();
        Completion completion;
        if (place == 0) {
            ExpressionNode[] range = iterable instanceof CallNode call ? call.rangeArguments() : null;
            if (range == null) {
                iterable.evaluate(frame);
                completion = overItems(frame, machine.iterators().iterator(iterable.site()), false);
            } else {
                completion = overRange(frame, new RangeProgress(range(frame, range)), false);
            }
        } else {
            Object kept = Objects.requireNonNull(waiting).kept();
            completion = switch (place) {
                case OVER_ITEMS -> overItems(frame, (HeapObject) Objects.requireNonNull(kept), true);
                case OVER_RANGE -> overRange(frame, (RangeProgress) Objects.requireNonNull(kept), true);
                default -> Completion.NORMAL;
            };
        }
        return switch (completion) {
            case BREAK -> Completion.NORMAL;
            case NORMAL -> otherwise.isEmpty() ? completion : otherwise(frame);
            default -> completion;
        };
    }

    /** The iterator waits on the stack until the loop is over, however it ends. */
    private Completion overItems(@Nullable Frame frame, HeapObject iterator, boolean inBody) {
        boolean goesOn = inBody;
        while (goesOn || machine.iterators().next(iterable.site(), iterator)) {
            if (!goesOn) {
                target.assign(frame);
            }
            goesOn = false;
            Completion completion = body.execute(frame);
            if (completion == Completion.RETURN) {
                mutator.dropBelowTop();
                return completion;
            }
            if (completion == Completion.YIELD) {
                return Objects.requireNonNull(waiting).at(OVER_ITEMS, iterator);
            }
            if (completion == Completion.BREAK) {
                mutator.drop();
                return completion;
            }
            atLine();
        }
        mutator.drop();
        return Completion.NORMAL;
    }

    /** CPython's range and its iterator are no containers, so nothing but the ints is made here. */
    private Completion overRange(@Nullable Frame frame, RangeProgress range, boolean inBody) {
        boolean goesOn = inBody;
        while (goesOn || range.hasNext()) {
            if (!goesOn) {
                machine.atoms().push(range.next());
                target.assign(frame);
            }
            goesOn = false;
            Completion completion = body.execute(frame);
            if (completion == Completion.YIELD) {
                return Objects.requireNonNull(waiting).at(OVER_RANGE, range);
            }
            if (completion == Completion.RETURN || completion == Completion.BREAK) {
                return completion;
            }
            atLine();
        }
        return Completion.NORMAL;
    }

    private Completion otherwise(@Nullable Frame frame) {
        Completion completion = otherwise.execute(frame);
        return completion == Completion.YIELD ? Objects.requireNonNull(waiting).at(IN_OTHERWISE, this) : completion;
    }

    private RangeValue range(@Nullable Frame frame, ExpressionNode[] arguments) {
        long[] bounds = new long[arguments.length];
        for (int i = 0; i < bounds.length; i++) {
            HeapObject bound = arguments[i].evaluate(frame);
            bounds[i] = machine.values().index(arguments[i].site(), bound);
            mutator.drop();
        }
        return RangeValue.of(iterable.site(), bounds);
    }
}
