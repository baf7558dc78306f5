package gccourse.grader.grade;

import gccourse.grader.result.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a run began with, kept beside its results, so that it can be resumed as it was.
 *
 * @param course the SHA-256 of everything that judges
 * @param seed the first seed of the random programs
 * @param jdk the Java that runs the submissions
 * @param box what stands between them and the machine
 */
public record RunFile(String course, long seed, String jdk, String box) {
    private static final String NAME = "run.json";

    /** Whether a folder has one. */
    public static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(NAME));
    }

    /** Reads the one in a folder. */
    public static RunFile read(Path folder) throws IOException {
        return Json.pretty().fromJson(Files.readString(folder.resolve(NAME)), RunFile.class);
    }

    /** Writes it into a folder. */
    public void write(Path folder) throws IOException {
        Files.writeString(folder.resolve(NAME), Json.pretty().toJson(this) + "\n");
    }
}
