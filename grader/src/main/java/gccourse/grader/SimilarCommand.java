package gccourse.grader;

import gccourse.grader.course.Course;
import gccourse.grader.course.CourseLesson;
import gccourse.grader.intake.HandedIn;
import gccourse.grader.intake.Refused;
import gccourse.grader.intake.Sources;
import gccourse.grader.intake.Submissions;
import gccourse.grader.report.Csv;
import gccourse.grader.similar.OtherJava;
import gccourse.grader.similar.Similarity;
import gccourse.grader.similar.Similarity.Pair;
import gccourse.kit.lesson.ClassPathRoot;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says which submissions are like each other. */
@Command(
        name = "similar",
        description = {
            "Says which submissions are like each other: compares all with all by JPlag, what students are given left out.",
            "JPlag needs a JDK " + OtherJava.FIRST
                    + " or later, and runs in a process of its own. Without one nothing is done."
        })
final class SimilarCommand implements Callable<Integer> {
    private static final int MOST_PRINTED = 40;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "SUBMISSIONS", description = "The folder or zip file of the class.")
    private Path submissions = Path.of("");

    @Option(names = "--lesson", paramLabel = "NAME", required = true, description = "The lesson.")
    private String lessonName = "";

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "The table with all pairs, CSV. Without it, SUBMISSIONS-similar.csv.")
    private @Nullable Path out;

    @Option(
            names = "--least",
            paramLabel = "PERCENT",
            defaultValue = "50",
            description = "Leave out pairs neither of which has so much in common with the other. Without it, 50.")
    private int least = 50;

    @Option(
            names = "--java",
            paramLabel = "DIR",
            description =
                    "The JDK that JPlag runs on. Without it, one that is found: this one, one in a variable JAVA_HOME..."
                            + " of the environment, one in /usr/lib/jvm.")
    private @Nullable Path java;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter printer = Output.of(spec);
        CourseLesson lesson = Course.onClassPath().lesson(lessonName);
        if (!Files.exists(submissions)) {
            throw new IllegalArgumentException("There is no folder or file " + submissions + ".");
        }
        if (java != null && !OtherJava.isNewEnough(java)) {
            throw new IllegalArgumentException(java + " is no JDK " + OtherJava.FIRST + " or later.");
        }
        Optional<Path> found = java == null ? OtherJava.find(System.getenv()) : Optional.of(java);
        if (found.isEmpty()) {
            printer.println("Skipped: JPlag needs a JDK " + OtherJava.FIRST + " or later, and there is none."
                    + " Name one with --java.");
            printer.flush();
            return Main.DONE;
        }
        Path table = out == null ? Path.of(Submissions.stripped(submissions) + "-similar.csv") : out;
        Path jars = ClassPathRoot.of(Main.class).path().resolveSibling("similar");
        Path folder = Files.createTempDirectory("similar");
        try {
            List<Pair> pairs = new Similarity(found.get(), jars, Boxes.of("best"), folder)
                    .among(sources(lesson, printer), lesson, least);
            Files.writeString(table, csv(pairs));
            for (Pair pair : pairs.subList(0, Math.min(pairs.size(), MOST_PRINTED))) {
                printer.printf(
                        "%3.0f %% of one, %3.0f %% of both: %s, %s%n",
                        100 * pair.highest(), 100 * pair.average(), pair.one(), pair.other());
            }
            printer.printf("%d pairs in %s%n", pairs.size(), table);
            return Main.DONE;
        } finally {
            printer.flush();
            Folders.delete(folder);
        }
    }

    private Map<String, Sources> sources(CourseLesson lesson, PrintWriter printer) throws IOException {
        Map<String, Sources> sources = new TreeMap<>();
        for (HandedIn each : Submissions.in(submissions)) {
            try {
                sources.put(each.student(), Sources.of(each, lesson));
            } catch (Refused e) {
                printer.printf("not compared: %s: %s%n", each.student(), e.why());
            }
        }
        if (sources.size() < 2) {
            throw new IllegalArgumentException("Fewer than two submissions of " + lesson.name() + " can be compared.");
        }
        return sources;
    }

    private static String csv(List<Pair> pairs) {
        StringBuilder table = new StringBuilder(Csv.row("one", "other", "same of one", "same of both"));
        for (Pair pair : pairs) {
            table.append(Csv.row(
                    pair.one(),
                    pair.other(),
                    String.valueOf(Math.round(100 * pair.highest())),
                    String.valueOf(Math.round(100 * pair.average()))));
        }
        return table.toString();
    }
}
