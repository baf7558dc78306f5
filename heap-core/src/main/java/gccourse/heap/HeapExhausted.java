package gccourse.heap;

/** Says that an allocation found no room, with the numbers that tell why. */
public final class HeapExhausted extends HeapError {
    private static final long serialVersionUID = 1L;

    private final int requested;
    private final boolean fragmented;

    HeapExhausted(int requested, int capacity, int used, int largestFree) {
        super(("The heap is full: %,d bytes were asked for, %,d of %,d bytes are in use, the largest free run has %,d"
                        + " bytes.")
                .formatted(requested, used, capacity, largestFree));
        this.requested = requested;
        int free = capacity - used;
        fragmented = free >= requested && free >= capacity / 8;
    }

    /** The bytes that were asked for. */
    public int requested() {
        return requested;
    }

    /** Whether an eighth of the heap or more is free, and as much as was asked for, but not in one piece. */
    public boolean isFragmented() {
        return fragmented;
    }
}
