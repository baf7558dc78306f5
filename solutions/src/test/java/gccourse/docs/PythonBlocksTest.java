package gccourse.docs;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.cpython.CPython;
import gccourse.heap.Collector;
import gccourse.kit.scenario.Transcript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The Python of the pages prints what it says")
final class PythonBlocksTest {
    /** What these pages show needs more than one lesson's collector; their programs run in the capstone's own test. */
    private static final List<String> OF_THE_PAIR = List.of("docs/04-capstone.md", "docs/05-leaks.md");

    private static final Pattern EXPECTATION = Pattern.compile("(?m)^# expect.*\\n|[ ]+# expect:.*$");

    /** A program of a page: where it begins, its text, and the collector that it runs on. */
    private record Program(String place, String text, String collector) {
        /** A name for a file of its own. */
        String fileName() {
            return place.replaceAll("[/:]", "-") + ".py";
        }
    }

    @TestFactory
    @DisplayName("on minipy and the lesson's reference collector")
    List<DynamicTest> onMinipy() {
        return programs().stream()
                .filter(program -> OF_THE_PAIR.stream().noneMatch(program.place::startsWith))
                .map(program -> DynamicTest.dynamicTest(
                        program.place, () -> assertThat(onMinipy(program)).isEmpty()))
                .toList();
    }

    @Test
    @DisplayName("on CPython 3.11")
    void onCPython(@TempDir Path folder) throws IOException {
        CPython cpython = CPython.findOrSkip();
        List<Program> programs = programs();
        List<Path> files = new ArrayList<>();
        for (Program program : programs) {
            files.add(Files.writeString(folder.resolve(program.fileName()), program.text));
        }
        List<Transcript> answers = cpython.run(files);
        assertThat(answers).hasSameSizeAs(programs);
        for (int i = 0; i < programs.size(); i++) {
            assertThat(answers.get(i).disagreements(programs.get(i).text, "CPython"))
                    .as(programs.get(i).place)
                    .isEmpty();
        }
    }

    @TestFactory
    @DisplayName("where the reader is to predict it, it is folded")
    List<DynamicTest> folded() {
        List<DynamicTest> tests = Prediction.tests("python", EXPECTATION);
        assertThat(tests).hasSizeGreaterThanOrEqualTo(20);
        return tests;
    }

    @Test
    @DisplayName("A program that expects something else, or nothing, is found out")
    void wrong() {
        String collector = "gccourse.refcount.RefCountCollector";
        assertThat(onMinipy(new Program("here:1", "# One\nprint(1)  # expect: 2\n", collector)))
                .singleElement()
                .asString()
                .contains("expected: 2", "minipy: 1");
        assertThat(onMinipy(new Program("here:1", "# One\nx = 1\n", collector)))
                .singleElement()
                .asString()
                .contains("expects nothing");
    }

    private static List<Program> programs() {
        List<Program> programs = new ArrayList<>();
        for (Page page : Page.all()) {
            String collector = LessonFile.of(page).collector();
            for (Page.Block block : page.blocks()) {
                if (block.info().toLowerCase().startsWith("py") && !block.info().equals(Prediction.of("python"))) {
                    assertThat(block.info())
                            .as("%s:%d: a Python block is marked python, and nothing else", page.path(), block.line())
                            .isEqualTo("python");
                    programs.add(new Program(page.path() + ":" + block.line(), block.text(), collector));
                }
            }
        }
        assertThat(programs).hasSizeGreaterThanOrEqualTo(12);
        return programs;
    }

    /** Where a program prints something else on minipy than it says. */
    private static List<String> onMinipy(Program program) {
        try {
            return Transcript.disagreements(program.place, program.text, newCollector(program.collector));
        } catch (RuntimeException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    private static Collector newCollector(String name) {
        try {
            return (Collector) Class.forName(name).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("No collector can be made of " + name + ".", e);
        }
    }
}
