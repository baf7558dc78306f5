package gccourse.grader;

import gccourse.grader.course.Course;
import gccourse.grader.course.CourseLesson;
import gccourse.grader.grade.LessonGrader;
import gccourse.grader.grade.Settings;
import gccourse.grader.handout.Handout;
import gccourse.grader.handout.Proof;
import gccourse.grader.process.Box;
import gccourse.grader.result.Manifest;
import gccourse.kit.Seeds;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes what students are given. */
@Command(
        name = "handout",
        description = {
            "Makes the tree that students are given: no solutions, no hidden tests, no pages for instructors, no history.",
            "It is checked, and built as a student does first; if anything is wrong with it, it is not made."
        })
final class HandoutCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--lessons",
            paramLabel = "NAME",
            required = true,
            split = ",",
            description =
                    "The lessons: refcount, marksweep, generational. The first and the last do not go together: the"
                            + " last begins with the first one's answer.")
    private List<String> lessonNames = List.of();

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where it goes; a new folder.")
    private Path out = Path.of("");

    @Option(
            names = "--project",
            paramLabel = "DIR",
            description = "The folder of the whole project. Without it, this folder.")
    private Path project = Path.of("");

    @Option(names = "--no-build", description = "Do not build it.")
    private boolean noBuild;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Course course = Course.onClassPath();
        List<CourseLesson> lessons =
                lessonNames.stream().distinct().map(course::lesson).toList();
        Path root = project.toAbsolutePath().normalize();
        if (!Files.isDirectory(root.resolve("solutions"))) {
            throw new IllegalArgumentException(
                    root + " is not the folder of the whole project. Name it with --project.");
        }
        if (Files.exists(out)) {
            throw new IllegalArgumentException(out + " is there already. Name a new folder with --out.");
        }
        PrintWriter printer = Output.of(spec);
        Path temporary = Files.createTempDirectory("handout");
        try {
            Handout made = Handout.of(root, course, lessons, visibleTests(course, lessons, temporary));
            List<String> wrong = new ArrayList<>(Proof.ofFiles(made, root, course.lessons()));
            if (wrong.isEmpty() && !noBuild) {
                Path copy = temporary.resolve("copy");
                made.write(copy);
                wrong.addAll(Proof.ofBuild(made, copy, Proof.maven(copy)));
            }
            if (!wrong.isEmpty()) {
                wrong.forEach(printer::println);
                printer.printf("%d things are wrong with it, so it was not made.%n", wrong.size());
                return Main.FAILED;
            }
            made.write(out);
            printer.printf(
                    "%s: %d files, %d KB, SHA-256 %s%n", out, made.files().size(), made.size() >> 10, made.hash());
            return Main.DONE;
        } finally {
            printer.flush();
            Folders.delete(temporary);
        }
    }

    /** How many tests students have of each step: what the reference passes, hidden tests left out. */
    private static Map<String, Long> visibleTests(Course course, List<CourseLesson> lessons, Path folder)
            throws IOException {
        Settings settings = Settings.usual(Box.NONE, Seeds.DEFAULT, 1, Settings.MEMORY);
        Map<String, Long> counts = new HashMap<>();
        for (CourseLesson lesson : lessons) {
            try (LessonGrader grader = new LessonGrader(course, lesson, settings, folder, false)) {
                for (Manifest.Test test : grader.expected().tests()) {
                    if (!test.hidden()) {
                        counts.merge(test.step(), 1L, Long::sum);
                    }
                }
            }
        }
        return counts;
    }
}
