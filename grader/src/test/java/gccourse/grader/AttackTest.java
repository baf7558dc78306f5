package gccourse.grader;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.grader.course.Course;
import gccourse.grader.grade.LessonGrader;
import gccourse.grader.grade.Settings;
import gccourse.grader.intake.HandedIn;
import gccourse.grader.intake.Submissions;
import gccourse.grader.process.Limits;
import gccourse.grader.result.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("No attack earns what it does not deserve, and none keeps the others waiting")
final class AttackTest {
    /** A tenth of the usual: enough for the reference, and quicker for what does not end. */
    private static final long TICKS = 40_000_000;

    private static final Duration COMPILING = Duration.ofSeconds(6);

    @TempDir
    private static Path folder;

    private static final List<Attack> ATTACKS = attacks();
    private static final Map<String, Future<Result>> RESULTS = new TreeMap<>();
    private static LessonGrader grader;

    private static List<Attack> attacks() {
        try (Stream<Path> files = Files.list(Project.path("grader/src/test/resources/attacks"))) {
            return files.sorted().map(Attack::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeAll
    static void gradeAll() throws Exception {
        Path submissions = folder.resolve("class");
        for (Attack attack : ATTACKS) {
            attack.write(submissions.resolve(attack.name()));
        }
        Course course = Course.onClassPath();
        Settings settings = new Settings(
                Boxes.of("best"),
                1,
                2,
                new Limits(COMPILING, Duration.ofMinutes(5), 512),
                new Limits(Duration.ofSeconds(60), Duration.ofMinutes(10), 1024),
                TICKS);
        grader = new LessonGrader(
                course, course.lesson("refcount"), settings, Files.createDirectories(folder.resolve("work")), true);
        ExecutorService jobs = Executors.newFixedThreadPool(2);
        for (HandedIn handedIn : Submissions.in(submissions)) {
            RESULTS.put(handedIn.student(), jobs.submit(() -> grader.grade(handedIn)));
        }
        jobs.shutdown();
    }

    @AfterAll
    static void end() {
        grader.close();
    }

    @TestFactory
    @DisplayName("An attack")
    Stream<DynamicTest> attack() {
        assertThat(ATTACKS).hasSizeGreaterThanOrEqualTo(90);
        return ATTACKS.stream().map(attack -> DynamicTest.dynamicTest(attack.name(), () -> check(attack)));
    }

    private static void check(Attack attack) throws Exception {
        Result result = RESULTS.get(attack.name()).get();
        String seen = result.status() + ", " + result.points() + " points: " + result.why() + "\n"
                + result.firstFailure().map(Result.TestResult::report).orElse("");

        assertThat(result.status().toString()).as(seen).isEqualTo(attack.facts().get("expect"));
        assertThat(result.points())
                .as(seen)
                .isEqualTo(Integer.parseInt(attack.facts().get("points")));
        if (attack.facts().containsKey("says")) {
            assertThat(result.why()).contains(attack.facts().get("says"));
        }
    }

    @Test
    @DisplayName("Nothing that was graded still runs, or has left a file behind")
    void nothingSurvives() throws Exception {
        for (Future<Result> result : RESULTS.values()) {
            result.get();
        }
        List<String> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder.resolve("work"))) {
            all.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .forEach(files::add);
        }
        assertThat(files).allMatch(name -> name.equals("classes.archive"));
        long judges = ProcessHandle.current()
                .descendants()
                .filter(each -> each.info().commandLine().orElse("").contains(".judge.Running"))
                .count();
        assertThat(judges).isZero();
    }
}
