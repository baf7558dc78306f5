package gccourse.capstone;

import java.util.List;
import java.util.Random;

/**
 * A Python program made at random.
 *
 * @param seed the number that it is made from; the same number makes the same program
 * @param mode when the collector collects
 * @param text the program
 */
record RandomProgram(long seed, Mode mode, String text) {
    /** Makes the program of a seed; seeds that follow each other go through the modes in turn. */
    static RandomProgram of(long seed) {
        Mode mode = Mode.values()[(int) Math.floorMod(seed, (long) Mode.values().length)];
        Random random = new Random(seed * 0x9E3779B97F4A7C15L);
        List<String> parts =
                mode == Mode.STRICT ? new StrictWriter(random).write() : new GeneralWriter(mode, random).write();
        return new RandomProgram(
                seed, mode, "# Random program %d, %s\n%s\n".formatted(seed, mode, String.join("\n", parts)));
    }
}
