package gccourse.capstone;

import gccourse.cpython.CPython;
import gccourse.generational.GenerationalCollector;
import gccourse.generational.hidden.StoredPrograms;
import gccourse.generational.hidden.StoredPrograms.Stored;
import gccourse.generational.right.RememberedSet;
import gccourse.generational.right.SideTables;
import gccourse.solutions.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes the programs that lesson 3 stores: random ones that say the same on every right design, and CPython's answers. */
final class ProgramStore {
    static final String FILE = "exercise-generational/src/hidden/resources/capstone/programs.txt";

    /** Longer ones are left out, so that the file stays small. */
    private static final int MOST_STATEMENTS = 90;

    private static final int MOST_PRINTED = 90;

    private ProgramStore() {}

    /**
     * Writes the file anew with so many programs, of the seeds from 1 on, and answers how many they are.
     *
     * @param folder where programs are put for CPython
     */
    static int write(int programs, CPython.Runner cpython, Path folder) {
        List<Stored> stored = new ArrayList<>();
        int strict = 0;
        for (long seed = 1; stored.size() < programs; seed++) {
            SeededProgram program = SeededProgram.of(seed);
            Definitions definitions = program.mode() == Mode.STRICT ? Definitions.STRICT : Definitions.GENERAL;
            String statements = program.text()
                    .substring(program.text().indexOf(definitions.text())
                            + definitions.text().length()
                            + 1);
            if (statements.lines().count() > MOST_STATEMENTS) {
                continue;
            }
            Outcome answer = Outcome.onCPython(cpython, folder, program.text());
            Stored one = new Stored(seed, definitions.file(), statements, answer.texts());
            boolean wanted = definitions == Definitions.GENERAL || strict < programs / 2;
            if (wanted && answer.problem() == null && one.printed().size() <= MOST_PRINTED && isSaidByAll(one)) {
                stored.add(one);
                strict += definitions == Definitions.STRICT ? 1 : 0;
            }
        }
        try {
            Files.writeString(Project.path(FILE), StoredPrograms.file(stored));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stored.size();
    }

    /** Whether neither free lists, which no heap of a lesson has, nor the depth of nested deaths makes a difference. */
    private static boolean isSaidByAll(Stored program) {
        return StoredPrograms.problem(new GenerationalCollector(), program) == null
                && StoredPrograms.problem(new SideTables(), program) == null
                && StoredPrograms.problem(new RememberedSet(), program) == null;
    }
}
