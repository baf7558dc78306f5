package gccourse.capstone;

import gccourse.kit.random.RandomProgram;
import java.util.List;
import java.util.Random;

/**
 * A random program, and what it was made from.
 *
 * @param seed the number that it is made from; the same number makes the same program
 * @param mode when the collector collects
 * @param program the program
 */
record SeededProgram(long seed, Mode mode, RandomProgram program) {
    /** Makes the program of a seed; seeds that follow each other go through the modes in turn. */
    static SeededProgram of(long seed) {
        Mode mode = Mode.values()[(int) Math.floorMod(seed, (long) Mode.values().length)];
        Random random = new Random(seed * 0x9E3779B97F4A7C15L);
        List<String> parts =
                mode == Mode.STRICT ? new StrictWriter(random).write() : new GeneralWriter(mode, random).write();
        return new SeededProgram(seed, mode, new RandomProgram("Random program %d, %s".formatted(seed, mode), parts));
    }

    /** The program as Python text. */
    String text() {
        return program.text();
    }
}
