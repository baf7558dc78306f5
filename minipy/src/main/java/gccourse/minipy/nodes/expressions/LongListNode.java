package gccourse.minipy.nodes.expressions;

import gccourse.heap.Frame;
import gccourse.heap.HeapObject;
import gccourse.minipy.nodes.ExpressionNode;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Site;
import org.jspecify.annotations.Nullable;

/** A long list: as CPython does, it is allocated first and grows as its items are evaluated. */
public final class LongListNode extends ExpressionNode {
    /** CPython's {@code STACK_USE_GUIDELINE}. */
    public static final int LONGEST_AT_ONCE = 30;

    private final ExpressionNode[] items;

    public LongListNode(Machine machine, Site site, ExpressionNode[] items) {
        super(machine, site);
        this.items = items;
    }

    @Override
    public HeapObject evaluate(@Nullable Frame frame) {
        atLine();
        HeapObject list = machine.containers().list();
        for (ExpressionNode item : items) {
            HeapObject value = item.evaluate(frame);
            mutator.addSlot(list, value);
            mutator.drop();
        }
        return list;
    }
}
