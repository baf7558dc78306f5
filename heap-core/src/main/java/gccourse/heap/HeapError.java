package gccourse.heap;

/** Says that the heap has been used as it must not be, or that it is full. */
public abstract class HeapError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    HeapError(String message) {
        super(message);
    }
}
