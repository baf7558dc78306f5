package gccourse.grader;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.grader.course.Course;
import gccourse.grader.course.CourseLesson;
import gccourse.grader.grade.LessonGrader;
import gccourse.grader.grade.Settings;
import gccourse.grader.intake.HandedIn;
import gccourse.grader.intake.Submissions;
import gccourse.grader.result.Result;
import gccourse.grader.result.Status;
import gccourse.kit.compile.Javac;
import gccourse.kit.compile.Javac.Source;
import gccourse.kit.grade.LessonResult;
import gccourse.kit.grade.LessonRun;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Right designs, wrong collectors and stubs that are written in part, each beside a student's own run in this JVM. With
 * {@code -Dhonest.all} each of them is graded, or else a few.
 */
@DisplayName("An honest submission is given what a student's own run gives it")
final class HonestTest {
    private static final boolean ALL = System.getProperty("honest.all") != null;

    @TempDir
    private static Path folder;

    /** What is handed in. */
    private record Honest(String name, Map<String, String> files) {}

    /** Students' own runs: one after the other, since each takes the output of this JVM. */
    private static final ExecutorService OWN = Executors.newSingleThreadExecutor();

    private static final ExecutorService GRADED = Executors.newSingleThreadExecutor();

    @AfterAll
    static void end() throws InterruptedException {
        OWN.shutdown();
        GRADED.shutdown();
        assertThat(GRADED.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }

    @TestFactory
    @DisplayName("A collector")
    Stream<DynamicTest> collectors() throws Exception {
        Course course = Course.onClassPath();
        Settings settings = Settings.usual(Boxes.of("best"), 1, 1, Settings.MEMORY);
        List<DynamicTest> tests = new ArrayList<>();
        for (CourseLesson lesson : course.lessons()) {
            Future<LessonGrader> grader = GRADED.submit(() ->
                    new LessonGrader(course, lesson, settings, Files.createDirectories(folder.resolve("work")), ALL));
            for (Honest honest : honest(lesson)) {
                HandedIn handedIn =
                        handedIn(honest, folder.resolve(lesson.name()).resolve(honest.name()));
                Future<Result> result = GRADED.submit(() -> grader.get().grade(handedIn));
                Future<LessonResult> own = OWN.submit(() -> ownRun(lesson, honest));
                tests.add(DynamicTest.dynamicTest(
                        lesson.name() + ", " + honest.name(), () -> check(result.get(), own.get())));
            }
            GRADED.submit(() -> {
                grader.get().close();
                return null;
            });
        }
        assertThat(tests).hasSizeGreaterThanOrEqualTo(9);
        return tests.stream();
    }

    private static HandedIn handedIn(Honest honest, Path submissions) throws IOException {
        Path student = Files.createDirectories(submissions.resolve("student"));
        for (Map.Entry<String, String> file : honest.files().entrySet()) {
            Files.writeString(student.resolve(file.getKey()), file.getValue());
        }
        return Submissions.in(submissions).get(0);
    }

    private static void check(Result result, LessonResult own) {
        String seen = result.status() + ": " + result.why() + result.firstFailure() + "\nbut " + own;
        assertThat(result.status()).as(seen).isEqualTo(Status.GRADED);
        assertThat(result.steps().stream()
                        .map(step -> step.id() + ": " + step.passed() + " of " + step.tests() + ", " + step.earned()))
                .as(seen)
                .isEqualTo(own.steps().stream()
                        .map(step ->
                                step.id() + ": " + step.testsPassed() + " of " + step.tests() + ", " + step.passed())
                        .toList());
        assertThat(result.points()).as(seen).isEqualTo(own.points());
        if (result.points() < 100) {
            assertThat(result.board()).contains("write      exercise-" + result.lesson() + "/src/main/java/");
        }
    }

    /** Runs the lesson as {@code mvn test} does, with its time limits, and without limits on work. */
    private static LessonResult ownRun(CourseLesson lesson, Honest honest) {
        Map<String, byte[]> classes = new TreeMap<>(lesson.given());
        try (Javac javac = new Javac(System.getProperty("java.class.path"))) {
            List<Source> sources = new ArrayList<>();
            honest.files().forEach((name, text) -> sources.add(new Source(name, text)));
            Javac.Output output = javac.compile(sources);
            assertThat(output.errors()).isEmpty();
            classes.putAll(output.classes());
        }
        ClassLoader files = new ClassLoader(null) {
            @Override
            public InputStream getResourceAsStream(String name) {
                byte[] bytes = classes.get(name.replace(".class", "").replace('/', '.'));
                return bytes == null ? null : new ByteArrayInputStream(bytes);
            }
        };
        return LessonRun.on(lesson.lesson(), files);
    }

    private static List<Honest> honest(CourseLesson lesson) throws IOException {
        String folder = "solutions/collectors/" + lesson.name() + "/";
        String source = "/" + lesson.lesson().collector().replace('.', '/') + ".java";
        String reference = Project.text("solutions/src/main/java" + source);
        String stub = Project.text(stubModule(lesson) + "/src/main/java" + source);
        List<Honest> honest = new ArrayList<>(right(lesson));
        for (String file : sample(names(folder + "wrong"))) {
            Edits edits = Edits.read(folder + "wrong/" + file);
            honest.add(new Honest(file, Map.of(lesson.collectorFile(), edits.applyTo(reference))));
        }
        List<String> partial = names(folder + "partial");
        for (int i = 0; i < partial.size(); i++) {
            Edits edits = Edits.read(folder + "partial/" + partial.get(i));
            stub = edits.applyTo(stub);
            if (ALL || i == partial.size() / 2) {
                honest.add(new Honest(partial.get(i), Map.of(lesson.collectorFile(), stub)));
            }
        }
        return honest;
    }

    /** Right designs have names of their own; a student's has the stub's. What lies beside them is handed in as well. */
    private static List<Honest> right(CourseLesson lesson) throws IOException {
        String folder = "solutions/src/test/java/gccourse/" + lesson.name() + "/right";
        String collector = lesson.collectorFile().replace(".java", "");
        List<Honest> honest = new ArrayList<>();
        List<String> designs = names(folder).stream()
                .filter(file -> !Project.text(folder + "/" + file).contains("abstract class"))
                .toList();
        for (String design : sample(designs)) {
            String name = design.replace(".java", "");
            Map<String, String> files = new TreeMap<>();
            for (String file : names(folder)) {
                String text = Project.text(folder + "/" + file)
                        .replace("gccourse." + lesson.name() + ".right", "gccourse." + lesson.name())
                        .replaceAll("(?m)^import gccourse\\." + lesson.name() + "\\.\\w+;\n", "");
                if (file.equals(design)) {
                    files.put(lesson.collectorFile(), text.replaceAll("\\b" + name + "\\b", collector));
                } else if (!text.contains("extends " + collector) && text.contains("abstract class")) {
                    files.put(file, text);
                }
            }
            honest.add(new Honest("right-" + name, files));
        }
        return honest;
    }

    private static String stubModule(CourseLesson lesson) {
        return "exercise-" + lesson.name();
    }

    /** All of them, or one. */
    private static List<String> sample(List<String> names) {
        return ALL || names.size() < 2 ? names : List.of(names.get(names.size() / 3));
    }

    private static List<String> names(String path) {
        try (Stream<Path> files = Files.list(Project.path(path))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("package-info.java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
