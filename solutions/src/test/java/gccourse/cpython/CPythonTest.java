package gccourse.cpython;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gccourse.heap.NoCollector;
import gccourse.kit.scenario.Transcript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CPythonTest {
    @Test
    void andMinipySayTheSameOfAProgram(@TempDir Path folder) throws Exception {
        String source = "a = [1]\nfor i in range(2):\n    print(i, a)\nprint('x'); print('y')\nprint(b)\n";
        Path good = Files.writeString(folder.resolve("good.py"), source.replace("print(b)\n", ""));
        Path bad = Files.writeString(folder.resolve("bad.py"), source);

        List<Transcript> answers = CPython.findOrSkip().run(List.of(good, bad));

        assertThat(answers).hasSize(2);
        assertThat(answers.get(0).statements())
                .extracting(Transcript.Printed::printed)
                .containsExactly(List.of(), List.of("0 [1]", "1 [1]"), List.of("x", "y"));
        Transcript minipy = Transcript.ofMinipy(good.toString(), Files.readString(good), new NoCollector(), 1 << 20);
        assertThat(minipy.differences("minipy", answers.get(0), "CPython")).isEmpty();
        assertThat(answers.get(1).error()).isEqualTo("line 5: NameError: name 'b' is not defined");
    }

    @Test
    void aWrongPathIsRefusedInOneParagraph() {
        assertThatThrownBy(() -> find("/nowhere/python"))
                .hasMessage(
                        "-Dcpython=/nowhere/python does not name a 64-bit CPython 3.11, which alone can judge what a"
                                + " program prints: it cannot be started. Name another one, or leave the property out: then"
                                + " python3.11 is used if it is there.");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        assertThatThrownBy(() -> find(java))
                .hasMessageContaining("-Dcpython=" + java + " does not name a 64-bit CPython 3.11")
                .hasMessageContaining("it answers \"Unrecognized option: -c\"");
    }

    private static void find(String named) {
        String before = System.getProperty("cpython");
        System.setProperty("cpython", named);
        try {
            CPython.find();
        } finally {
            if (before == null) {
                System.clearProperty("cpython");
            } else {
                System.setProperty("cpython", before);
            }
        }
    }
}
