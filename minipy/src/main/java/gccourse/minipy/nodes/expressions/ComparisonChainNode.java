package gccourse.minipy.nodes.expressions;

import gccourse.heap.Frame;
import gccourse.heap.HeapObject;
import gccourse.minipy.nodes.ExpressionNode;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Expression.ComparisonOperator;
import gccourse.minipy.syntax.Site;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code a < b < c}: an operand in the middle waits on the stack while it is compared with the one before it. */
public final class ComparisonChainNode extends TruthNode {
    private final ExpressionNode first;
    private final Link[] links;

    /** An operator, and the operand behind it. */
    public record Link(Site site, ComparisonOperator operator, ExpressionNode operand) {}

    public ComparisonChainNode(Machine machine, Site site, ExpressionNode first, List<Link> links) {
        super(machine, site);
        this.first = first;
        this.links = links.toArray(new Link[0]);
    }

    @Override
    public boolean test(@Nullable Frame frame) {
        first.evaluate(frame);
        int last = links.length - 1;
        for (int i = 0; i < last; i++) {
            HeapObject middle = links[i].operand.evaluate(frame);
            mutator.swap();
            mutator.push(middle);
            if (!machine.comparisons().apply(site, links[i].operator)) {
                mutator.drop();
                return false;
            }
        }
        links[last].operand.evaluate(frame);
        return machine.comparisons().apply(site, links[last].operator);
    }
}
