package gccourse.grader;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.grader.result.Ledger;
import gccourse.grader.result.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A class is graded as one, in parts, or again after it was cut off, with the same results")
final class GradeCommandTest {
    private static final String FILE = "RefCountCollector.java";

    @TempDir
    private Path folder;

    private Path submissions;

    /** What is refused takes no JVM, so these are quick. */
    @BeforeEach
    void aClass() throws IOException {
        submissions = folder.resolve("class");
        for (String student : List.of("anna", "ben", "cleo", "dan")) {
            Files.createDirectories(submissions.resolve(student));
        }
        Files.writeString(
                submissions.resolve("anna").resolve(FILE), "package gccourse.kit; class RefCountCollector { }");
        Files.writeString(submissions.resolve("ben").resolve(FILE), "not Java");
        Files.writeString(submissions.resolve("cleo").resolve(FILE), Project.reference());
    }

    private int grade(String out, String... options) {
        String[] all = new String[options.length + 6];
        System.arraycopy(
                new String[] {
                    "grade",
                    submissions.toString(),
                    "--lesson=refcount",
                    "--seed=7",
                    "--jobs=1",
                    "--out=" + folder.resolve(out)
                },
                0,
                all,
                0,
                6);
        System.arraycopy(options, 0, all, 6, options.length);
        return Main.run(all);
    }

    private List<String> results(String out) throws IOException {
        return Ledger.read(folder.resolve(out).resolve(GradeCommand.RESULTS)).stream()
                .map(GradeCommandTest::withoutTime)
                .toList();
    }

    private static String withoutTime(Result result) {
        return result.toString().replaceAll("Time\\[[^]]*]", "");
    }

    @Test
    @DisplayName("Two shards merged, and a run that was cut off and resumed, are what one run is")
    void shardsAndResume() throws IOException {
        assertThat(grade("whole")).isZero();
        assertThat(results("whole")).hasSize(4);
        assertThat(results("whole").get(2)).contains("cleo", "points=100");

        assertThat(grade("one", "--shard=1/2")).isZero();
        assertThat(grade("two", "--shard=2/2")).isZero();
        assertThat(Main.run(
                        "merge",
                        folder.resolve("one").toString(),
                        folder.resolve("two").toString(),
                        "--out=" + folder.resolve("merged")))
                .isZero();
        assertThat(results("merged")).isEqualTo(results("whole"));

        Path ledger = folder.resolve("one").resolve(GradeCommand.RESULTS);
        String before = Files.readString(ledger);
        Files.writeString(ledger, "{\"student\":\"cle", StandardOpenOption.APPEND);
        assertThat(grade("one")).isEqualTo(Main.FAILED);
        assertThat(grade("one", "--resume")).isZero();
        assertThat(Files.readString(ledger)).startsWith(before);
        assertThat(results("one")).isEqualTo(results("whole"));
    }

    @Test
    @DisplayName("A command line that cannot be understood, or names what is not there, grades nothing")
    void mistakes() {
        assertThat(Main.run("grade")).isEqualTo(2);
        assertThat(Main.run("grade", folder.resolve("nowhere").toString())).isEqualTo(Main.FAILED);
        assertThat(grade("x", "--shard=3/2")).isEqualTo(Main.FAILED);
        assertThat(grade("y", "--only=nobody")).isEqualTo(Main.FAILED);
        assertThat(grade("z", "--box=castle")).isEqualTo(Main.FAILED);
    }
}
