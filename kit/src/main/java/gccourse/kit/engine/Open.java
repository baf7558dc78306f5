package gccourse.kit.engine;

import gccourse.kit.report.Report;
import org.opentest4j.TestAbortedException;

/** Is thrown in place of {@link Red} once one test is red: the test is shown as skipped, its step is open. */
final class Open extends TestAbortedException implements Reported {
    private static final long serialVersionUID = 1L;

    private final transient Report report;

    Open(Report report) {
        super(message(report));
        this.report = report;
        setStackTrace(new StackTraceElement[0]);
    }

    @Override
    public Report report() {
        return report;
    }

    @Override
    public String toString() {
        return getClass().getName() + ":\n" + report;
    }

    private static String message(Report report) {
        return "open: " + Red.message(report);
    }
}
