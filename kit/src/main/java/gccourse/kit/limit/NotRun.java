package gccourse.kit.limit;

/** Says why a test was not run. */
public final class NotRun extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says why, in whole sentences. */
    public NotRun(String why) {
        super(why, null, false, false);
    }
}
