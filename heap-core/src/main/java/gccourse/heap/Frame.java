package gccourse.heap;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A frame of the call stack: the locals of one running function, or the globals of the program. */
public final class Frame {
    final String function;
    final List<String> names;

    @Nullable
    HeapObject[] locals;

    final Meter meter;

    Frame(String function, List<String> names, @Nullable HeapObject[] locals, Meter meter) {
        this.function = function;
        this.names = names;
        this.locals = locals;
        this.meter = meter;
    }

    /** The name of the function that runs in the frame. */
    public String function() {
        return function;
    }

    /** Visits what the names of the frame refer to, in their order; unbound names and immortals are left out. */
    public void forEachReference(ReferenceVisitor visitor) {
        for (HeapObject local : locals) {
            if (local != null && !local.isImmortal()) {
                meter.rootsVisited++;
                visitor.visit(local);
            }
        }
    }

    @Override
    public String toString() {
        return function;
    }
}
