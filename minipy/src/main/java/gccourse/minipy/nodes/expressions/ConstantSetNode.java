package gccourse.minipy.nodes.expressions;

import gccourse.heap.Frame;
import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.minipy.nodes.ExpressionNode;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Site;
import org.jspecify.annotations.Nullable;

/** A set display of three constants or more: as CPython does, a new set is filled from a constant frozenset. */
public final class ConstantSetNode extends ExpressionNode {
    private final HeapObject frozen;

    public ConstantSetNode(Machine machine, Site site, HeapObject frozen) {
        super(machine, site);
        this.frozen = frozen;
    }

    @Override
    public HeapObject evaluate(@Nullable Frame frame) {
        HeapObject set = machine.sets().make(Kind.SET);
        machine.sets().update(site, set, frozen);
        return set;
    }
}
