package gccourse.kit.engine;

import gccourse.kit.report.Report;

/**
 * The first failure of a run, as JUnit is told of it: the test is red. It carries no stack trace: the report says where.
 *
 * <p>Maven prints the message of a failed test in the middle of its own lines, so there the message is one line and the
 * scoreboard shows the report; elsewhere, in an IDE for instance, the message is the report. As text it is the report
 * everywhere, also in Maven's XML files.
 */
final class Red extends AssertionError implements Reported {
    private static final long serialVersionUID = 1L;

    private final transient Report report;

    Red(Report report) {
        super(message(report));
        this.report = report;
        setStackTrace(new StackTraceElement[0]);
    }

    @Override
    public Report report() {
        return report;
    }

    static String message(Report report) {
        return System.getProperty("surefire.real.class.path") == null ? report.toString() : report.summary();
    }

    @Override
    public String toString() {
        return getClass().getName() + ":\n" + report;
    }
}
