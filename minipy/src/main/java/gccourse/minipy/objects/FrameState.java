package gccourse.minipy.objects;

import gccourse.heap.InstanceType;
import java.util.List;

/**
 * The payload of a frame object. Its slots are empty while the function runs; when it ends, and somebody still refers to
 * the frame object, they take the locals, and behind them the frame object of the caller.
 *
 * @param function the name of the function
 * @param names the local variables
 */
public record FrameState(String function, List<String> names) implements InstanceType {
    @Override
    public String name() {
        return "frame";
    }

    @Override
    public boolean hasFinalizer() {
        return false;
    }

    @Override
    public boolean isOpen() {
        return false;
    }

    /** Returns the slot of {@code f_back}; it is the last. */
    public int back() {
        return names.size();
    }

    @Override
    public String slotName(int index) {
        return index == back() ? ".f_back" : ".f_locals['" + names.get(index) + "']";
    }

    @Override
    public String toString() {
        return name();
    }
}
