package gccourse.kit.rules;

/** Is thrown in the collector's own code once it has done all the work that it may do in a test. */
public final class WorkExhausted extends Error {
    private static final long serialVersionUID = 1L;

    /** Is made by the counter of a collector's classes. */
    public WorkExhausted() {
        super("The collector has done all the work that it may do in a test.");
    }
}
