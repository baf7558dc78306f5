package gccourse.kit;

import org.opentest4j.TestAbortedException;

/** Is thrown in place of a {@link Failure} once one test is red: the test is shown as skipped, its step is open. */
final class Open extends TestAbortedException {
    private static final long serialVersionUID = 1L;

    private final transient Report report;

    Open(Report report) {
        super("open: " + Failure.message(report));
        this.report = report;
        setStackTrace(new StackTraceElement[0]);
    }

    Report report() {
        return report;
    }

    @Override
    public String toString() {
        return getMessage();
    }
}
