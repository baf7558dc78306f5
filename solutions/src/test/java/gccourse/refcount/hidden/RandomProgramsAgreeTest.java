package gccourse.refcount.hidden;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.cpython.CPython;
import gccourse.kit.random.RandomProgram;
import gccourse.kit.scenario.Transcript;
import gccourse.refcount.RefCountCollector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lies beside the hidden tests' classes, in their package, to get at the random programs. */
@DisplayName("The random programs of lesson 1")
final class RandomProgramsAgreeTest {
    private static final int SEEDS = 20;
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

    /** The program, with a line for every finalizer and callback that runs, and the counts after every statement. */
    private static String observed(RandomProgram program) {
        List<String> parts = new ArrayList<>();
        parts.add("from course import refcount");
        boolean bound = false;
        for (String part : program.parts()) {
            parts.add(part.replace("def __del__(self):", "def __del__(self):\n        print(\"del\")")
                    .replace("(reference):", "(reference):\n    print(\"callback\")"));
            bound = (bound || part.equals("c = Node()")) && !part.equals("a = None");
            if (bound) {
                parts.add(COUNTS);
            }
        }
        return new RandomProgram(program.title(), parts).text();
    }
}
