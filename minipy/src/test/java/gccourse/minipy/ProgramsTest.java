package gccourse.minipy;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.heap.HeapObject;
import gccourse.minipy.parser.Parser;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs that print what CPython prints. */
class ProgramsTest {
    private static final String EXPECT = "# expect:";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text",
                "numbers",
                "sequences",
                "dicts",
                "functions",
                "closures",
                "arguments",
                "classes",
                "counts",
                "modules",
                "exceptions",
                "inheritance",
                "argument_errors",
                "generators",
                "natural_functions",
                "pipelines",
                "scopes",
                "unpacking"
            })
    void printsWhatIsExpected(String name) throws IOException {
        run("programs/" + name + ".py");
    }

    /** Programs of one feature each. */
    static Stream<String> features() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(ProgramsTest.class.getResource("features"))
                .toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }

    @Test
    void thereAreManyFeatures() throws IOException, URISyntaxException {
        assertThat(features()).hasSizeGreaterThanOrEqualTo(80);
    }

    @ParameterizedTest
    @MethodSource("features")
    void oneFeature(String file) throws IOException {
        run("features/" + file);
    }

    private static void run(String name) throws IOException {
        String program = Programs.resource(name);
        TallyCollector collector = new TallyCollector();
        Programs run = new Programs(collector);

        Programs.onLargeStack(() -> run.interpreter.run(Parser.parse(name, program), statement -> {
            assertThat(run.mutator.temporaries()).isZero();
            for (HeapObject object : collector.objects()) {
                assertThat(collector.heardOf(object))
                        .as("references to %s that were reported until line %d", object, statement.lastLine())
                        .isEqualTo(collector.allReferences(object));
            }
        }));

        assertThat(run.printed).containsExactlyElementsOf(expected(program));
    }

    private static List<String> expected(String program) {
        List<String> expected = new ArrayList<>();
        program.lines().filter(line -> line.contains(EXPECT)).forEach(line -> {
            String text = line.substring(line.indexOf(EXPECT) + EXPECT.length());
            expected.addAll(List.of(text.strip().split(" \\| ")));
        });
        return expected;
    }
}
