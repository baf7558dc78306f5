package gccourse.refcount.hidden;

import gccourse.kit.random.RandomProgram;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Random programs of one level, each statement with all that CPython 3.11 prints when it runs it.
 *
 * <p>They are made by {@code mvn test -Psolutions -Dtest=RandomProgramsAgreeTest -Drefcount.store=20}, which asks CPython.
 */
final class StoredPrograms {
    private static final String TITLE = "# ";

    private StoredPrograms() {}

    /** The file in which the programs of a level are stored, as a resource. */
    static String file(ProgramWriter.Level level) {
        return "random/" + level.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".txt";
    }

    static List<RandomProgram> of(ProgramWriter.Level level) {
        try (InputStream in = StoredPrograms.class.getResourceAsStream("/" + file(level))) {
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A program begins with its title, and a part of it with a line that is neither indented nor an expectation. */
    private static List<RandomProgram> read(String text) {
        List<RandomProgram> programs = new ArrayList<>();
        for (String line : text.lines().toList()) {
            if (line.startsWith(TITLE) && !isExpectation(line)) {
                programs.add(new RandomProgram(line.substring(TITLE.length()), new ArrayList<>()));
                continue;
            }
            List<String> parts = programs.get(programs.size() - 1).parts();
            if (line.isEmpty() || line.startsWith(" ") || isExpectation(line)) {
                int last = parts.size() - 1;
                parts.set(last, parts.get(last) + "\n" + line);
            } else {
                parts.add(line);
            }
        }
        return programs;
    }

    private static boolean isExpectation(String line) {
        return line.startsWith("# expect:");
    }
}
