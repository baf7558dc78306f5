package gccourse.solutions;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.heap.Collector;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A stub has the reference's name, so it is run in a JVM of its own, with its classes in the place of the reference's. */
@DisplayName("An untouched stub earns 0, with one red test, all others open, each at a method that is not written")
final class UntouchedStubsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "exercise-refcount, gccourse.refcount.RefCountCollector, 1.1",
        "exercise-marksweep, gccourse.marksweep.MarkSweepCollector, 2.1",
        "exercise-generational, gccourse.generational.GenerationalCollector, 3.1"
    })
    void nothing(String exercise, Class<? extends Collector> reference, String firstStep) throws Exception {
        String report = run(exercise, reference);

        assertThat(report).contains("points: 0", "red: 1", "first: " + firstStep, "headlines: [UNFINISHED STEP]");
        assertThat(report).doesNotContain("open: 0");
        assertThat(report.lines()).as("the board").containsAll(boardLines("README.md", firstStep));
        assertThat(report.lines()).as("the board").containsAll(boardLines(exercise + "/README.md", firstStep));
    }

    /** The lines of a lesson's board that a page shows. */
    private static List<String> boardLines(String page, String firstStep) {
        String lesson = " [ ] " + firstStep.substring(0, firstStep.indexOf('.') + 1);
        return Project.text(page)
                .lines()
                .filter(line -> line.startsWith(lesson))
                .toList();
    }

    private static String run(String exercise, Class<?> reference)
            throws IOException, InterruptedException, URISyntaxException {
        Path solutions = Path.of(
                reference.getProtectionDomain().getCodeSource().getLocation().toURI());
        Path stub = Project.path(exercise + "/target/classes");
        assertThat(stub.resolve(reference.getName().replace('.', '/') + ".class"))
                .exists();
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).equals(solutions) ? stub.toString() : entry)
                .collect(Collectors.joining(File.pathSeparator));
        assertThat(classPath).contains(stub.toString());
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        classPath,
                        StubRun.class.getName(),
                        reference.getName())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
