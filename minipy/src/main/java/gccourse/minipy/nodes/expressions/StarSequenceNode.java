package gccourse.minipy.nodes.expressions;

import gccourse.heap.Frame;
import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.minipy.nodes.ExpressionNode;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Site;
import org.jspecify.annotations.Nullable;

/** A list or tuple with a {@code *} in it: a list is made at the first {@code *}, and grows. */
public final class StarSequenceNode extends ExpressionNode {
    private final ExpressionNode[] items;
    private final boolean[] starred;
    private final boolean tuple;

    /** @param starred which of the items have a {@code *} in front */
    public StarSequenceNode(Machine machine, Site site, ExpressionNode[] items, boolean[] starred, boolean tuple) {
        super(machine, site);
        this.items = items;
        this.starred = starred;
        this.tuple = tuple;
    }

    @Override
    public HeapObject evaluate(@Nullable Frame frame) {
        HeapObject list = null;
        for (int i = 0; i < items.length; i++) {
            if (starred[i] && list == null) {
                list = makeList(i);
            }
            HeapObject item = items[i].evaluate(frame);
            if (starred[i] && list != null) {
                machine.iterators().extend(items[i].site(), list);
            } else if (list != null) {
                mutator.addSlot(list, item);
                mutator.drop();
            }
        }
        return list == null || tuple ? machine.iterators().listToTuple() : list;
    }

    private HeapObject makeList(int count) {
        atLine();
        return machine.containers().sequence(Kind.LIST, count);
    }
}
