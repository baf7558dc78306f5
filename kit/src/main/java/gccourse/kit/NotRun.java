package gccourse.kit;

/** Says why a test was not run. */
final class NotRun extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotRun(String why) {
        super(why, null, false, false);
    }
}
