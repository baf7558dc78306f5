package gccourse.minipy.nodes.expressions;

import gccourse.heap.Frame;
import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.minipy.nodes.ExpressionNode;
import gccourse.minipy.objects.PyClass;
import gccourse.minipy.objects.SuperState;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Site;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code super()} in a method: its first parameter, looked at as an instance of the classes behind the method's own. */
public final class SuperNode extends ExpressionNode {
    private final ClassHolder holder;

    public SuperNode(Machine machine, Site site, ClassHolder holder) {
        super(machine, site);
        this.holder = holder;
    }

    @Override
    public HeapObject evaluate(@Nullable Frame frame) {
        PyClass after = holder.type();
        if (after == null) {
            throw site.error("RuntimeError: super(): empty __class__ cell");
        }
        HeapObject self = mutator.local(Objects.requireNonNull(frame), 0);
        if (self == null) {
            throw site.error("RuntimeError: super(): arg[0] deleted");
        }
        if (!(mutator.payload(self) instanceof PyClass type) || !type.isSubclassOf(after)) {
            throw site.error("TypeError: super(type, obj): obj must be an instance or subtype of type");
        }
        atLine();
        HeapObject made = mutator.allocate(Kind.INSTANCE, 1, new SuperState(after, type));
        mutator.setSlot(made, 0, self);
        return made;
    }
}
