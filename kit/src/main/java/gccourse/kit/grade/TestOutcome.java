package gccourse.kit.grade;

import gccourse.kit.Step;
import gccourse.kit.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * What became of one test.
 *
 * @param id tells it from every other test of the lesson, in each run the same
 * @param stepId the id of its step, {@link Step#EVERY}, or null if it belongs to none
 * @param title its name
 * @param passed whether it ran and passed
 * @param ticks the work that collectors did in it; 0 in a run that does not limit it
 * @param report what the student reads, or null if there is nothing to say
 */
public record TestOutcome(
        String id,
        @Nullable String stepId,
        String title,
        boolean passed,
        long ticks,
        @Nullable Report report) {}
