package gccourse.kit.grade;

import gccourse.kit.Step;
import gccourse.kit.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * A test that failed, be it red or open.
 *
 * @param stepId the id of its step, {@link Step#EVERY}, or null if it belongs to none
 * @param test its name
 * @param report what the student reads
 */
public record Failure(@Nullable String stepId, String test, Report report) {
    /** Returns the rule that was broken, {@code FREED WHILE REACHABLE}. */
    public String headline() {
        return report.headline();
    }

    /** Returns the report in full, headline first. */
    public String message() {
        return report.toString();
    }
}
