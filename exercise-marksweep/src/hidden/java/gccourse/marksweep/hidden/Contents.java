package gccourse.marksweep.hidden;

/** What a random program makes besides containers and cycles of them. */
public enum Contents {
    /** Nothing. */
    CONTAINERS,
    /** Numbers and strings. */
    ATOMS,
    /** Finalizers, weak references, callbacks. */
    FINALIZERS
}
