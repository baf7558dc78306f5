package gccourse.kit.trial;

import gccourse.heap.oracle.AuditReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says that a scenario did not go as it should; for the reporter, which puts it into words. */
public final class Deviation extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable Moment moment;
    private final transient AuditReport audit;
    private final transient @Nullable Difference output;

    /**
     * What was printed, and what should have been.
     *
     * @param expected the lines to be printed
     * @param printed the lines that were
     */
    public record Difference(List<String> expected, List<String> printed) {}

    /**
     * A moment in the run of a program: after the statements of these lines.
     *
     * @param firstLine the first line
     * @param lastLine the last line
     */
    public record Moment(int firstLine, int lastLine) {}

    /**
     * Tells what was found.
     *
     * @param moment when, or null if it was after the names had been taken away at exit
     * @param audit what was wrong on the heap
     * @param output how the output differed, or null if it did not
     */
    public Deviation(@Nullable Moment moment, AuditReport audit, @Nullable Difference output) {
        super(null, null, false, false);
        this.moment = moment;
        this.audit = audit;
        this.output = output;
    }

    /** Returns when it was, or null if it was after the names had been taken away at exit. */
    public @Nullable Moment moment() {
        return moment;
    }

    /** Returns what was wrong on the heap. */
    public AuditReport audit() {
        return audit;
    }

    /** Returns how the output differed, or null if it did not. */
    public @Nullable Difference output() {
        return output;
    }
}
