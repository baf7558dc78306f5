package gccourse.capstone;

import gccourse.cpython.CPython;
import gccourse.kit.scenario.Transcript;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a program did: on the pair, or on CPython.
 *
 * @param lines what it printed
 * @param problem what went wrong besides, or null
 */
record Outcome(List<Line> lines, @Nullable Problem problem) {
    /** The kind of problem if a program fails on CPython: nothing is wrong but the program. */
    static final String FAILED = "the program fails";

    /**
     * A printed line.
     *
     * @param statement the first line of the statement at the top level that printed it; 0 at the end of the program,
     *     when all names go
     * @param text what was printed
     */
    record Line(int statement, String text) {
        @Override
        public String toString() {
            return text + (statement == 0 ? "   (at exit)" : "   (line " + statement + ")");
        }
    }

    /**
     * What is wrong, though it need not show in what is printed.
     *
     * @param kind the same for what is wrong in the same way
     * @param message what is wrong, in words
     */
    record Problem(String kind, String message) {}

    /** What was printed, without the statements that did it. */
    List<String> texts() {
        return lines.stream().map(Line::text).toList();
    }

    /**
     * Runs a program on a real CPython.
     *
     * @param folder where the program is put for it
     */
    static Outcome onCPython(CPython.Runner cpython, Path folder, String program) {
        try {
            Path file = Files.writeString(Files.createTempFile(folder, "program", ".py"), program);
            Transcript transcript = cpython.run(file);
            Files.delete(file);
            return of(transcript);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Outcome of(Transcript transcript) {
        List<Line> lines = new ArrayList<>();
        for (Transcript.Printed statement : transcript.statements()) {
            statement.printed().forEach(text -> lines.add(new Line(statement.line(), text)));
        }
        transcript.atExit().forEach(text -> lines.add(new Line(0, text)));
        String error = transcript.error();
        return new Outcome(lines, error == null ? null : new Problem(FAILED, error));
    }
}
