package gccourse.grader.process;

import java.time.Duration;

/**
 * How a process ended.
 *
 * @param cause what ended it
 * @param exitValue its exit value, 0 if all went well
 * @param computed the computing time that was seen last
 * @param errors the last that it wrote to its standard error
 */
public record Ending(Cause cause, int exitValue, Duration computed, String errors) {
    /** What may end a process. */
    public enum Cause {
        /** It ended by itself. */
        ITSELF,
        /** It was ended by the grader when there was nothing left for it to do. */
        DISMISSED,
        /** It had computed for as long as it may. */
        COMPUTING,
        /** It had run for as long as it may by the clock on the wall. */
        CLOCK
    }
}
