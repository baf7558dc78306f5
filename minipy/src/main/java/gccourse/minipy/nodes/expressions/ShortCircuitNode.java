package gccourse.minipy.nodes.expressions;

import gccourse.heap.Frame;
import gccourse.heap.HeapObject;
import gccourse.minipy.nodes.ExpressionNode;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Site;
import org.jspecify.annotations.Nullable;

/** {@code left and right}, {@code left or right}. */
public final class ShortCircuitNode extends ExpressionNode {
    private final ExpressionNode left;
    private final boolean decides;
    private final ExpressionNode right;

    /** @param decides the truth of the left operand that makes it the result: false for {@code and} */
    public ShortCircuitNode(Machine machine, Site site, ExpressionNode left, boolean decides, ExpressionNode right) {
        super(machine, site);
        this.left = left;
        this.decides = decides;
        this.right = right;
    }

    @Override
    public HeapObject evaluate(@Nullable Frame frame) {
        HeapObject value = left.evaluate(frame);
        if (machine.specials().isTrue(site, value) == decides) {
            return value;
        }
        mutator.drop();
        return right.evaluate(frame);
    }

    @Override
    public boolean test(@Nullable Frame frame) {
        return left.test(frame) == decides ? decides : right.test(frame);
    }
}
