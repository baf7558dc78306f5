package gccourse.kit;

import java.util.stream.LongStream;

/**
 * The seeds from which a test makes what it makes at random. A test takes them as a parameter.
 *
 * <p>They begin at 1, unless {@code -Dseed=N} tells Maven otherwise, or the configuration parameter of that name tells
 * JUnit: then they begin at N. Who grades can so have programs that nobody has seen before. The report of a test that
 * fails says how to have the same seeds again.
 *
 * @param first the seed to begin with
 */
public record Seeds(long first) {
    /** The configuration parameter, or system property, with the first seed. */
    public static final String PARAMETER = "seed";

    /** The first seed if nobody says otherwise. */
    public static final long DEFAULT = 1;

    /** Returns so many seeds, one after the other. */
    public long[] take(int count) {
        return LongStream.range(first, first + count).toArray();
    }
}
