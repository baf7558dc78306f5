package gccourse.heap;

/** Says that an allocation found no room, with the numbers that tell why. */
public final class HeapExhausted extends HeapError {
    private static final long serialVersionUID = 1L;

    private final int requested;

    HeapExhausted(int requested, int capacity, int used, int largestFree) {
        super(
                ("The heap is full: %,d bytes were asked for, %,d of %,d bytes are in use, the largest free run has %,d bytes."
                                + (capacity - used >= requested
                                        ? " There is room in all, but not in one piece: the heap is fragmented."
                                        : "")
                                + " Free what the program cannot reach any more, or give the program a larger heap.")
                        .formatted(requested, used, capacity, largestFree));
        this.requested = requested;
    }

    /** The bytes that were asked for. */
    public int requested() {
        return requested;
    }
}
