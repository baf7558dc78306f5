package gccourse.minipy.nodes.expressions;

import gccourse.heap.Frame;
import gccourse.heap.HeapObject;
import gccourse.minipy.nodes.ExpressionNode;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Site;
import org.jspecify.annotations.Nullable;

/** A dict display: all keys and values are evaluated before the dict is allocated. */
public final class DictNode extends ExpressionNode {
    private final ExpressionNode[] keysAndValues;

    public DictNode(Machine machine, Site site, ExpressionNode[] keysAndValues) {
        super(machine, site);
        this.keysAndValues = keysAndValues;
    }

    @Override
    public HeapObject evaluate(@Nullable Frame frame) {
        int entries = keysAndValues.length;
        for (ExpressionNode part : keysAndValues) {
            part.evaluate(frame);
        }
        atLine();
        HeapObject dict = machine.containers().dict();
        for (int i = 0; i < entries; i += 2) {
            Object key = machine.values().key(site, mutator.peek(entries - i));
            machine.containers().setEntry(dict, key, mutator.peek(entries - i - 1));
        }
        for (int i = 0; i < entries; i++) {
            mutator.dropBelowTop();
        }
        return dict;
    }
}
