package gccourse.kit.limit;

/**
 * How far a test has come: what can happen only so often in a test that comes to an end.
 *
 * @param statements lines that the program has come to
 * @param allocated objects allocated
 * @param freed objects freed
 * @param lookedAt objects looked into and references followed by the collector
 * @param used bytes of the heap in use
 */
public record Progress(long statements, long allocated, long freed, long lookedAt, long used) {
    /** Nothing is known. */
    public static final Progress NONE = new Progress(0, 0, 0, 0, 0);

    /** The bytes that a reference takes on the heap. */
    private static final int REFERENCE = 8;

    /** No collection looks at the same reference this often. */
    private static final int OFTEN = 16;

    /** Returns both together, for a test with several heaps. */
    public Progress plus(Progress other) {
        return new Progress(
                statements + other.statements,
                allocated + other.allocated,
                freed + other.freed,
                lookedAt + other.lookedAt,
                used + other.used);
    }

    /** Returns what has happened since an earlier moment; the bytes in use are those of now. */
    public Progress since(Progress earlier) {
        return new Progress(
                statements - earlier.statements,
                allocated - earlier.allocated,
                freed - earlier.freed,
                lookedAt - earlier.lookedAt,
                used);
    }

    /** Whether the program ran on, so that the collector must have answered. */
    public boolean isOfProgram() {
        return statements > 0 || allocated > 0;
    }

    /**
     * Whether a collector is getting somewhere, however slowly: it frees objects, or it looks at some, though not so often
     * that it must have come round to the same ones again and again.
     */
    public boolean isOfCollector() {
        return freed > 0 || lookedAt > 0 && lookedAt <= OFTEN * (used / REFERENCE);
    }
}
