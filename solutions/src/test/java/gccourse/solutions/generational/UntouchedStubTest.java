package gccourse.solutions.generational;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.generational.GenerationalCollector;
import gccourse.solutions.Project;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The stub has the reference's name, so it is run in a JVM of its own, with its classes in the place of the reference's. */
@DisplayName("The untouched stub of lesson 3")
final class UntouchedStubTest {
    @Test
    @DisplayName("earns 0, with one red test, all others open, and each at a method that is not written")
    void nothing() throws Exception {
        String report = run(StubRun.class);

        assertThat(report).contains("points: 0", "red: 1", "first: 3.1", "headlines: [UNFINISHED STEP]");
        assertThat(report).doesNotContain("open: 0");
    }

    private static String run(Class<?> main) throws IOException, InterruptedException, URISyntaxException {
        Path solutions = Path.of(GenerationalCollector.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Path stub = Project.path("exercise-generational/target/classes");
        assertThat(stub.resolve("gccourse/generational/GenerationalCollector.class"))
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
                        main.getName())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
