package gccourse.minipy.objects;

import gccourse.heap.InstanceType;

/**
 * The payload of a traceback: where an exception has passed.
 *
 * @param function the name of the function
 * @param line the line that ran in it
 */
public record TracebackState(String function, int line) implements InstanceType {
    /** The slot of {@code tb_next}. */
    public static final int NEXT = 0;

    /** The slot of {@code tb_frame}. */
    public static final int FRAME = 1;

    /** How many slots a traceback has. */
    public static final int SLOTS = 2;

    @Override
    public String name() {
        return "traceback";
    }

    @Override
    public boolean hasFinalizer() {
        return false;
    }

    @Override
    public boolean isOpen() {
        return false;
    }

    @Override
    public String slotName(int index) {
        return index == NEXT ? ".tb_next" : ".tb_frame";
    }

    @Override
    public String toString() {
        return name();
    }
}
