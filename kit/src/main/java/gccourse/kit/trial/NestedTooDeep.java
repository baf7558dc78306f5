package gccourse.kit.trial;

/**
 * Says that finalizers or callbacks ran so deep inside one another, in calls of the collector to itself, that Python's
 * recursion limit was reached. A program hears nothing of that: an exception in a finalizer ends nothing.
 */
public final class NestedTooDeep extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NestedTooDeep() {
        super("Finalizers or callbacks are nested too deep.");
    }
}
