package gccourse.minipy.nodes.expressions;

import gccourse.heap.Frame;
import gccourse.heap.HeapObject;
import gccourse.minipy.nodes.ExpressionNode;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.ProgramError;
import gccourse.minipy.syntax.Site;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A variable in a cell. */
public final class CellNameNode extends ExpressionNode {
    private final String name;
    private final int index;
    private final boolean captured;

    /** @param captured whether the cell comes from a function around */
    public CellNameNode(Machine machine, Site site, String name, int index, boolean captured) {
        super(machine, site);
        this.name = name;
        this.index = index;
        this.captured = captured;
    }

    @Override
    public HeapObject evaluate(@Nullable Frame frame) {
        HeapObject value = mutator.slot(cell(frame), 0);
        if (value == null) {
            throw notBound();
        }
        mutator.push(value);
        return value;
    }

    /** Returns the cell. */
    public HeapObject cell(@Nullable Frame frame) {
        return Objects.requireNonNull(mutator.local(Objects.requireNonNull(frame), index));
    }

    /** Returns the error for a cell that is empty; to be thrown. */
    public ProgramError notBound() {
        return site.error(
                captured
                        ? "NameError: cannot access free variable '" + name
                                + "' where it is not associated with a value in enclosing scope"
                        : "UnboundLocalError: cannot access local variable '" + name
                                + "' where it is not associated with a value");
    }
}
