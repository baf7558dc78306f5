package gccourse.grader.course;

import gccourse.grader.judge.Running;
import gccourse.heap.Collector;
import gccourse.kit.lesson.ClassPathRoot;
import gccourse.kit.lesson.Lesson;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/**
 * The course that this grader belongs to.
 *
 * @param lessons its lessons, in their order
 * @param hash the SHA-256 of everything that judges
 */
public record Course(List<CourseLesson> lessons, String hash) {
    /** Classes by which the parts of the class path are known that no judge needs. */
    private static final List<String> OF_THE_GRADER_ALONE = List.of(
            "com.google.gson.Gson",
            "picocli.CommandLine",
            "me.tongfei.progressbar.ProgressBar",
            "org.jline.terminal.Terminal",
            "org.jline.nativ.JLineNativeLoader");

    /**
     * Finds the course on the class path.
     *
     * @throws IllegalStateException if there is no lesson, or a lesson without its reference
     */
    public static Course onClassPath() {
        List<Path> path = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().normalize())
                .filter(Files::exists)
                // The shell and Java put the jars of a folder into any order.
                .sorted(Comparator.comparing(entry -> String.valueOf(entry.getFileName())))
                .toList();
        List<Path> tests = path.stream().filter(Course::hasLesson).toList();
        Set<Path> left = new HashSet<>(tests);
        OF_THE_GRADER_ALONE.forEach(name -> left.add(rootOf(name.replace('.', '/') + ".class")));
        List<Lesson> lessons = tests.stream().map(Lesson::in).toList();
        lessons.forEach(lesson -> left.add(rootOf(lesson.collector().replace('.', '/') + ".class")));
        List<CourseLesson> found = new ArrayList<>();
        Digest digest = new Digest();
        path.stream()
                .filter(entry -> !left.contains(entry) || tests.contains(entry))
                .forEach(entry -> digest.add(entry));
        for (Lesson lesson : lessons) {
            String packageName = lesson.packageName();
            List<Path> judges = Stream.concat(
                            path.stream().filter(entry -> !left.contains(entry)),
                            Stream.of(lesson.root().path()))
                    .toList();
            found.add(new CourseLesson(
                    packageName.substring(packageName.lastIndexOf('.') + 1),
                    lesson,
                    CourseLesson.classesOf(
                            packageName,
                            new ClassPathRoot(rootOf(lesson.collector().replace('.', '/') + ".class"))),
                    judges));
        }
        if (found.isEmpty()) {
            throw new IllegalStateException("There is no lesson on the class path. Start the grader with bin/grader.");
        }
        found.sort((one, other) -> one.lesson().title().compareTo(other.lesson().title()));
        return new Course(List.copyOf(found), digest.hex());
    }

    private static boolean hasLesson(Path entry) {
        return new ClassPathRoot(entry)
                .files("gccourse").stream().anyMatch(file -> file.endsWith("/lesson.properties"));
    }

    private static Path rootOf(String file) {
        URL found = Course.class.getClassLoader().getResource(file);
        if (found == null) {
            throw new IllegalStateException("The class path lacks " + file + ". Start the grader with bin/grader.");
        }
        return ClassPathRoot.of(found, file).path().toAbsolutePath().normalize();
    }

    static byte[] read(String file) {
        try (InputStream in =
                Objects.requireNonNull(Course.class.getClassLoader().getResourceAsStream(file), file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns what collectors are compiled against, the classes that are given to the student aside. */
    public static List<Path> compilePath() {
        return Stream.of(Collector.class, NullMarked.class)
                .map(type -> ClassPathRoot.of(type).path())
                .toList();
    }

    /** Returns the class path of a process that only tries its box. */
    public static List<Path> probePath() {
        return List.of(ClassPathRoot.of(Running.class).path());
    }

    /**
     * Returns the lesson of a name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public CourseLesson lesson(String name) {
        return lessons.stream()
                .filter(lesson -> lesson.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no lesson " + name + "; there are "
                        + String.join(
                                ", ", lessons.stream().map(CourseLesson::name).toList()) + "."));
    }
}
