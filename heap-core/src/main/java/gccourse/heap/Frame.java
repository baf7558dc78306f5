package gccourse.heap;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A frame of the call stack: the locals of one running function, or the globals of the program. */
public final class Frame {
    private final String function;
    private final List<String> names;
    private final Meter meter;

    /** What the names are bound to, in their order; there may be room for more. */
    private @Nullable HeapObject[] bound;

    Frame(String function, List<String> names, @Nullable HeapObject[] bound, Meter meter) {
        this.function = function;
        this.names = names;
        this.bound = bound;
        this.meter = meter;
    }

    /** The name of the function that runs in the frame. */
    public String function() {
        return function;
    }

    /** Visits what the names of the frame refer to, in their order; unbound names and immortals are left out. */
    public void forEachReference(ReferenceVisitor visitor) {
        for (HeapObject object : bound) {
            if (object != null && !object.isImmortal()) {
                meter.rootsVisited++;
                visitor.visit(object);
            }
        }
    }

    /** How many names there are. */
    int size() {
        return names.size();
    }

    String name(int index) {
        return names.get(index);
    }

    @Nullable
    HeapObject get(int index) {
        return bound[index];
    }

    void set(int index, @Nullable HeapObject object) {
        bound[index] = object;
    }

    void haveRoomFor(int index) {
        if (index >= bound.length) {
            bound = Arrays.copyOf(bound, Math.max(16, 2 * index));
        }
    }

    @Override
    public String toString() {
        return function;
    }
}
