package gccourse.heap.oracle;

/** Which unreachable objects a collector promises to have freed. */
public enum Promise {
    /**
     * Whatever reference counting frees: every object whose last reference has gone, and what only such objects refer
     * to. A cycle, and what it refers to, may stay.
     */
    ACYCLIC,

    /** Every unreachable object. */
    EVERYTHING
}
