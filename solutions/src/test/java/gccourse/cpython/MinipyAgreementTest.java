package gccourse.cpython;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.kit.scenario.Scenario;
import gccourse.kit.scenario.Transcript;
import gccourse.solutions.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("CPython 3.11 does what minipy's own tests expect of minipy")
final class MinipyAgreementTest {
    private static final String FILES = "minipy/src/test/resources/gccourse/minipy/";

    /** Runs the programs on its input, and prints the error of each. */
    private static final String ERRORS = """
            import sys
            sys.stdin.reconfigure(encoding='utf-8', newline='')
            sys.stdout.reconfigure(encoding='utf-8')
            for text in sys.stdin.read().split('\\0'):
                try:
                    exec(compile(text, 'p.py', 'exec'), {'__name__': 'p'})
                    print('no error')
                except Exception as e:
                    print('%s: %s' % (type(e).__name__, e))
            """;

    private final CPython cpython = CPython.findOrSkip();

    @Test
    @DisplayName("programs: line by line")
    void programs() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : List.of("programs", "features")) {
            try (Stream<Path> found = Files.list(Project.path(FILES + folder))) {
                files.addAll(found.sorted().toList());
            }
        }

        List<Transcript> answers = cpython.run(files);

        List<String> disagreements = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            Path file = files.get(i);
            Scenario scenario = Scenario.read(file.getFileName().toString(), Files.readString(file));
            disagreements.addAll(Transcript.expectedBy(scenario).differences("expected", answers.get(i), "CPython"));
        }
        assertThat(disagreements).isEmpty();
        assertThat(files).hasSizeGreaterThanOrEqualTo(90);
    }

    @Test
    @DisplayName("errors: word by word")
    void errors() {
        String[] parts = Project.text(FILES + "errors.py").split("(?m)^# Each line below.*\n");
        List<String[]> lines =
                parts[1].lines().map(line -> line.split(" +# ", 2)).toList();
        List<String> programs = lines.stream().map(line -> parts[0] + line[0]).toList();

        List<String> answers =
                cpython.run(ERRORS, String.join("\0", programs)).lines().toList();

        assertThat(lines).extracting(line -> line[1]).isEqualTo(answers);
        assertThat(lines).hasSizeGreaterThanOrEqualTo(80);
    }
}
