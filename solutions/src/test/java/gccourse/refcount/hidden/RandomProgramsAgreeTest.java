package gccourse.refcount.hidden;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.cpython.CPython;
import gccourse.kit.random.RandomProgram;
import gccourse.kit.scenario.Transcript;
import gccourse.refcount.RefCountCollector;
import gccourse.solutions.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lies beside the hidden tests' classes, in their package, to get at the random programs. */
@DisplayName("The random programs of lesson 1")
final class RandomProgramsAgreeTest {
    private static final int SEEDS = 20;

    /** Stored programs have seeds of their own: they would be no news otherwise. */
    private static final int FIRST_STORED = 5000;

    /** {@code -Drefcount.store=20} writes so many programs of each level anew. */
    private static final String STORE = "refcount.store";

    private static final String COUNTS = "print(refcount(a), refcount(b), refcount(c))";

    @Test
    @DisplayName("print the same counts and the same deaths under CPython 3.11 and on the reference collector")
    void agree(@TempDir Path folder) throws IOException {
        CPython cpython = CPython.findOrSkip();
        List<Path> files = new ArrayList<>();
        for (ProgramWriter.Level level : ProgramWriter.Level.values()) {
            for (int seed = 1; seed <= SEEDS; seed++) {
                RandomProgram program = ProgramWriter.write(level, 1000 + seed, 40);
                files.add(Files.writeString(folder.resolve(level + "-" + seed + ".py"), observed(program)));
            }
        }

        List<Transcript> answers = cpython.run(files);

        assertThat(answers).hasSize(files.size());
        assertThat(answers.stream()
                        .flatMap(answer -> answer.statements().stream())
                        .mapToInt(statement -> statement.printed().size())
                        .sum())
                .as("lines to compare")
                .isGreaterThan(5000);
        for (int i = 0; i < files.size(); i++) {
            String text = Files.readString(files.get(i));
            Transcript ours = Transcript.ofMinipy(files.get(i).toString(), text, new RefCountCollector(), 1 << 20);
            assertThat(ours.differences("minipy", answers.get(i), "CPython"))
                    .as(text)
                    .isEmpty();
        }
    }

    /** The program, with the counts after every statement. */
    private static String observed(RandomProgram program) {
        List<String> parts = new ArrayList<>();
        parts.add("from course import refcount");
        boolean bound = false;
        for (String part : program.parts()) {
            parts.add(part);
            bound = (bound || part.equals("c = Node()")) && !part.equals("a = None");
            if (bound) {
                parts.add(COUNTS);
            }
        }
        return new RandomProgram(program.title(), parts).text();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"FINALIZERS", "WEAK_REFERENCES"})
    @DisplayName("expect, where they are stored, what CPython 3.11 prints")
    void stored(ProgramWriter.Level level, @TempDir Path folder) throws IOException {
        CPython cpython = CPython.findOrSkip();
        Integer count = Integer.getInteger(STORE);
        if (count != null) {
            store(level, count, cpython, folder);
        }
        List<RandomProgram> programs = StoredPrograms.of(level);
        assertThat(programs).hasSizeGreaterThanOrEqualTo(SEEDS - 1);
        List<Path> files = new ArrayList<>();
        for (RandomProgram program : programs) {
            files.add(Files.writeString(folder.resolve(files.size() + ".py"), program.text()));
        }
        List<Transcript> answers = cpython.run(files);
        for (int i = 0; i < programs.size(); i++) {
            assertThat(answers.get(i).disagreements(programs.get(i).text(), "CPython"))
                    .as(programs.get(i).text())
                    .isEmpty();
        }
    }

    private static void store(ProgramWriter.Level level, int count, CPython cpython, Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (int seed = 1; seed <= count; seed++) {
            RandomProgram program = ProgramWriter.write(level, FIRST_STORED + seed, RandomPrograms.LENGTH);
            files.add(Files.writeString(folder.resolve("store-" + seed + ".py"), program.text()));
        }
        StringBuilder text = new StringBuilder();
        for (Transcript answer : cpython.run(files)) {
            List<String> lines = Files.readAllLines(folder.resolve(answer.file()));
            int next = 0;
            for (Transcript.Printed statement : answer.statements()) {
                for (; next < statement.end(); next++) {
                    text.append(lines.get(next)).append('\n');
                }
                if (!statement.printed().isEmpty()) {
                    text.append("# expect: ")
                            .append(String.join(" | ", statement.printed()))
                            .append('\n');
                }
            }
        }
        Files.writeString(
                Project.path("exercise-refcount/src/hidden/resources/" + StoredPrograms.file(level)), text.toString());
    }
}
