package gccourse.minipy;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.heap.HeapObject;
import gccourse.minipy.parser.Parser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
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
                "inheritance"
            })
    void printsWhatIsExpected(String name) throws IOException {
        String program = Programs.resource("programs/" + name + ".py");
        TallyCollector collector = new TallyCollector();
        Programs run = new Programs(collector);

        Programs.onLargeStack(() -> run.interpreter.run(Parser.parse(name + ".py", program), statement -> {
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
