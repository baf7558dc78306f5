package gccourse.grader.grade;

import gccourse.grader.process.Box;
import gccourse.grader.process.Limits;
import java.time.Duration;

/**
 * How submissions are graded.
 *
 * @param box what stands between them and the machine
 * @param seed the first seed of the random programs
 * @param jobs how many are graded at the same time
 * @param compiling what the compilation of one may take
 * @param running what the run of one may take
 * @param ticks the work that a collector may do in one test
 */
public record Settings(Box box, long seed, int jobs, Limits compiling, Limits running, long ticks) {
    /** A collector does about a tick in a nanosecond; the most that the tests ask of a right one is a hundredth of this. */
    public static final long TICKS = 400_000_000;

    /** The heap of a student's own run, in megabytes. */
    public static final int MEMORY = 2048;

    private static final int COMPILING_MEMORY = 512;

    /** Returns the settings that are meant for everybody. */
    public static Settings usual(Box box, long seed, int jobs, int memory) {
        return new Settings(
                box,
                seed,
                jobs,
                new Limits(Duration.ofSeconds(20), Duration.ofSeconds(200), COMPILING_MEMORY),
                new Limits(Duration.ofSeconds(90), Duration.ofMinutes(15), memory),
                TICKS);
    }
}
