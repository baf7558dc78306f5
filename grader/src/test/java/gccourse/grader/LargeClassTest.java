package gccourse.grader;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.grader.attack.Attack;
import gccourse.grader.attack.Attacks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** With {@code -Dclass.size=200}: about ten minutes on two processors. It prints how long each way took. */
@EnabledIfSystemProperty(named = "class.size", matches = "\\d+")
@DisplayName("A large class, of which one in ten hangs, crashes, floods or eats memory")
final class LargeClassTest {
    private static final int SIZE = Integer.getInteger("class.size", 0);

    private static final List<String> BAD = List.of(
            "loop-in-method",
            "recursion",
            "flood",
            "memory",
            "loop-in-get-message",
            "huge-message",
            "memory-caught",
            "javac-bomb",
            "loop-that-catches",
            "loop-in-static-initializer");

    @TempDir
    private Path folder;

    @BeforeEach
    void aClass() throws IOException {
        List<Map<String, String>> bad = BAD.stream()
                .map(name -> Attacks.known().all().stream()
                        .filter(attack -> attack.name().equals(name))
                        .findFirst()
                        .orElseThrow())
                .map(Attack::files)
                .toList();
        List<String> honest = honest();
        for (int i = 0; i < SIZE; i++) {
            Map<String, String> files = i % 10 == 9
                    ? bad.get(i / 10 % bad.size())
                    : Map.of("RefCountCollector.java", honest.get(i % honest.size()));
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path student = folder.resolve("class").resolve("student-%03d".formatted(i));
                Files.writeString(Files.createDirectories(student).resolve(file.getKey()), file.getValue());
            }
        }
    }

    /** The reference, wrong collectors, and stubs that are written in part. */
    private static List<String> honest() throws IOException {
        List<String> honest = new ArrayList<>(List.of(Project.reference()));
        String folder = "solutions/collectors/refcount/";
        for (String file : names(folder + "wrong")) {
            honest.add(Edits.read(folder + "wrong/" + file).applyTo(Project.reference()));
        }
        String stub = Project.text("exercise-refcount/src/main/java/gccourse/refcount/RefCountCollector.java");
        for (String file : names(folder + "partial")) {
            stub = Edits.read(folder + "partial/" + file).applyTo(stub);
            honest.add(stub);
        }
        return honest;
    }

    private static List<String> names(String path) throws IOException {
        try (Stream<Path> files = Files.list(Project.path(path))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-classpath",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("output.txt").toFile()))
                .start();
    }

    private Process grade(String out, String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "grade",
                folder.resolve("class").toString(),
                "--lesson=refcount",
                "--seed=7",
                "--jobs=2",
                "--out=" + folder.resolve(out)));
        arguments.addAll(List.of(options));
        return start(arguments.toArray(String[]::new));
    }

    private void succeeds(String what, Process process) throws Exception {
        long begin = System.nanoTime();
        int exit = process.waitFor();
        System.out.printf("%s: %d s%n", what, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin));
        assertThat(exit).as(Files.readString(folder.resolve("output.txt"))).isIn(Main.DONE, Main.NEEDS_A_HUMAN);
    }

    private long results(String out) throws IOException {
        Path ledger = folder.resolve(out).resolve(GradeCommand.RESULTS);
        if (!Files.exists(ledger)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(ledger)) {
            return lines.count();
        }
    }

    @Test
    @DisplayName("All results are there, and the same ones after a kill in the middle, and in two shards")
    void all() throws Exception {
        succeeds(SIZE + " submissions", grade("whole"));
        assertThat(results("whole")).isEqualTo(SIZE);

        Process cut = grade("cut");
        while (results("cut") < SIZE / 2 && cut.isAlive()) {
            Thread.sleep(50);
        }
        cut.destroyForcibly().waitFor();
        System.out.printf("killed with SIGKILL after %d results%n", results("cut"));
        assertThat(results("cut")).isLessThan(SIZE);
        succeeds("the rest, resumed", grade("cut", "--resume"));
        assertThat(results("cut")).isEqualTo(SIZE);
        assertSame("cut");

        succeeds("the first of two shards", grade("one", "--shard=1/2"));
        succeeds("the second", grade("two", "--shard=2/2"));
        succeeds(
                "merged",
                start(
                        "merge",
                        folder.resolve("one").toString(),
                        folder.resolve("two").toString(),
                        "--out=" + folder.resolve("merged")));
        assertSame("merged");

        System.out.print(Files.readString(folder.resolve("output.txt")));
        assertThat(ProcessHandle.allProcesses()
                        .map(each -> each.info().commandLine().orElse(""))
                        .filter(command -> command.contains(folder.toString())))
                .isEmpty();
    }

    /** Compares with the whole class, file by file: all files together are too long to be looked at. */
    private void assertSame(String out) throws IOException {
        Map<String, List<String>> whole = withoutTimes("whole");
        Map<String, List<String>> other = withoutTimes(out);
        assertThat(other.keySet()).isEqualTo(whole.keySet());
        whole.forEach((file, lines) -> {
            for (int i = 0; i < lines.size(); i++) {
                assertThat(other.get(file).get(i)).as(file).isEqualTo(lines.get(i));
            }
        });
    }

    /** Every file that was written, the lines of the ledger in the order of the students. */
    private Map<String, List<String>> withoutTimes(String out) throws IOException {
        Map<String, List<String>> files = new TreeMap<>();
        Path root = folder.resolve(out);
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                List<String> lines = Files.readString(file)
                        .lines()
                        .map(line ->
                                line.replaceAll("\"time\":\\{[^}]*}", "").replaceAll("\"graded_at\": \"[^\"]*\"", ""))
                        .toList();
                boolean isLedger = file.endsWith(GradeCommand.RESULTS);
                files.put(
                        root.relativize(file).toString(),
                        isLedger ? lines.stream().sorted().toList() : lines);
            }
        }
        return files;
    }
}
