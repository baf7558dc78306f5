package gccourse.capstone;

import gccourse.capstone.Outcome.Line;
import gccourse.capstone.Outcome.Trouble;
import gccourse.cpython.CPython;
import gccourse.kit.scenario.Transcript;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A real CPython, asked what programs print. */
final class Judge {
    /** The kind of trouble if a program fails on CPython: nothing is wrong but the program. */
    static final String FAILED = "the program fails";

    private final CPython.Runner cpython;
    private final Path folder;

    /**
     * Asks a CPython.
     *
     * @param folder where programs are put for it
     */
    Judge(CPython.Runner cpython, Path folder) {
        this.cpython = cpython;
        this.folder = folder;
    }

    /** Runs a program. */
    Outcome run(String program) {
        try {
            Path file = Files.writeString(Files.createTempFile(folder, "program", ".py"), program);
            Transcript transcript = cpython.run(file);
            Files.delete(file);
            return outcome(transcript);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Outcome outcome(Transcript transcript) {
        List<Line> lines = new ArrayList<>();
        for (Transcript.Printed statement : transcript.statements()) {
            statement.printed().forEach(text -> lines.add(new Line(statement.line(), text)));
        }
        transcript.atExit().forEach(text -> lines.add(new Line(0, text)));
        String error = transcript.error();
        return new Outcome(lines, error == null ? null : new Trouble(FAILED, error));
    }
}
