package gccourse.kit.limit;

import java.util.List;

/** Says that a test did not end in time, and where it stood. */
public final class Overrun extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Limit limit;
    private final long millis;
    private final transient Progress progress;
    private final transient List<StackTraceElement[]> samples;

    /** The limits that there are. */
    public enum Limit {
        /** The test has computed for as long as it may. */
        COMPUTING,
        /** The test has waited for as long, and not computed. */
        WAITING,
        /** The collector has done all the work that it may do in a test. */
        WORK,
        /** The clock on the wall has run for far longer, though the test neither computed nor waited enough. */
        CLOCK
    }

    /**
     * Tells of a test that did not end.
     *
     * @param limit the limit that was reached
     * @param millis how long the test might have computed
     * @param progress what has happened in the second half of that time
     * @param samples the stack at a few moments after the time was up
     */
    public Overrun(Limit limit, long millis, Progress progress, List<StackTraceElement[]> samples) {
        super(null, null, false, true);
        this.limit = limit;
        this.millis = millis;
        this.progress = progress;
        this.samples = samples;
        setStackTrace(samples.get(0));
    }

    /** Returns the limit that was reached. */
    public Limit limit() {
        return limit;
    }

    /** Returns how long the test might have computed, in words. */
    public String time() {
        return millis == 1000 ? "1 second" : millis % 1000 == 0 ? millis / 1000 + " seconds" : millis + " milliseconds";
    }

    /** Returns what has happened in the second half of that time. */
    public Progress progress() {
        return progress;
    }

    /** Returns what the stack looked like at a few moments after the time was up. */
    public List<StackTraceElement[]> samples() {
        return samples;
    }
}
