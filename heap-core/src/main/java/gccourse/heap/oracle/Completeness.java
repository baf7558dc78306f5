package gccourse.heap.oracle;

/** Which unreachable objects must be gone. */
public enum Completeness {
    /** None: all of them may stay. */
    NOTHING,

    /**
     * Whatever reference counting frees: every object whose last reference has gone, and what only such objects refer
     * to. A cycle, and what it refers to, may stay.
     */
    ACYCLIC,

    /** Every unreachable object. */
    EVERYTHING
}
