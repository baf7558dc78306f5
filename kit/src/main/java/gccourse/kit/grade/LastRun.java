package gccourse.kit.grade;

import gccourse.kit.lesson.LessonStep;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Which steps of a lesson were earned in the last run of all its tests, so that the board can say what was lost since. It
 * is kept in a file of Maven's own folder, {@code target}, and is gone when that is cleaned.
 */
final class LastRun {
    private static final String FILE = "target/earned-steps.txt";

    private LastRun() {}

    /** Returns the ids of the steps that were earned; none if nobody knows. */
    static Set<String> earned(LessonTally results) {
        Path file = file(results);
        try {
            return Files.exists(file) ? Set.copyOf(Files.readAllLines(file)) : Set.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps what is earned now, if all tests of the lesson have run, in its own folder. */
    static void keep(LessonTally results) {
        boolean isAtHome = Path.of("").toAbsolutePath().equals(results.lesson().module());
        if (results.isFiltered() || !isAtHome) {
            return;
        }
        List<String> earned = results.lesson().steps().stream()
                .filter(results::isEarned)
                .map(LessonStep::id)
                .toList();
        try {
            Files.write(file(results), earned);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(LessonTally results) {
        return results.lesson().module().resolve(FILE);
    }
}
