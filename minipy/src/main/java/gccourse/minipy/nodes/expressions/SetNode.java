package gccourse.minipy.nodes.expressions;

import gccourse.heap.Frame;
import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.minipy.nodes.ExpressionNode;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Site;
import org.jspecify.annotations.Nullable;

/** A set display: all items are evaluated before the set is allocated. */
public final class SetNode extends ExpressionNode {
    private final ExpressionNode[] items;

    public SetNode(Machine machine, Site site, ExpressionNode[] items) {
        super(machine, site);
        this.items = items;
    }

    @Override
    public HeapObject evaluate(@Nullable Frame frame) {
        for (ExpressionNode item : items) {
            item.evaluate(frame);
        }
        atLine();
        HeapObject set = machine.sets().make(Kind.SET);
        for (int i = 0; i < items.length; i++) {
            machine.sets().add(site, set, mutator.peek(items.length - i));
        }
        for (int i = 0; i < items.length; i++) {
            mutator.dropBelowTop();
        }
        return set;
    }
}
