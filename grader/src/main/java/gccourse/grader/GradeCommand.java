package gccourse.grader;

import gccourse.grader.course.Course;
import gccourse.grader.course.CourseLesson;
import gccourse.grader.grade.Grading;
import gccourse.grader.grade.RunFile;
import gccourse.grader.grade.Settings;
import gccourse.grader.intake.HandedIn;
import gccourse.grader.intake.Submissions;
import gccourse.grader.process.Box;
import gccourse.grader.report.Reports;
import gccourse.grader.result.Ledger;
import gccourse.grader.result.Result;
import gccourse.grader.result.Status;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Grades a class. */
@Command(
        name = "grade",
        description = {
            "Grades what a class handed in.",
            "Each student is a folder, a zip file or a Java file in SUBMISSIONS; a zip file of a class from Canvas, Moodle or"
                    + " Gradescope does as well. Results are in DIR, and each is on disk at once."
        })
final class GradeCommand implements Callable<Integer> {
    static final String RESULTS = "results.jsonl";

    private static final long MOST_SEED = 1_000_000_000_000L;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "SUBMISSIONS", description = "The folder or zip file of the class.")
    private Path submissions = Path.of("");

    @Option(
            names = "--lesson",
            paramLabel = "NAME",
            description =
                    "The lesson: refcount, marksweep or generational. Without it, each for which there is a collector.")
    private List<String> lessonNames = List.of();

    @Option(names = "--out", paramLabel = "DIR", description = "Where the results go. Without it, SUBMISSIONS-graded.")
    private @Nullable Path out;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "How many submissions are graded at the same time. Without it, one on each processor.")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(names = "--resume", description = "Go on with what DIR has begun; what has a result is not graded again.")
    private boolean resume;

    @Option(names = "--only", paramLabel = "STUDENT", split = ",", description = "Grade these students alone.")
    private List<String> only = List.of();

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            defaultValue = "1/1",
            description = "Grade the I-th of N parts of the class, counted from 1.")
    private String shard = "1/1";

    @Option(
            names = "--seed",
            paramLabel = "N",
            description =
                    "The first seed of the hidden random programs. Without it, one that nobody knows; it is recorded.")
    private @Nullable Long seed;

    @Option(
            names = "--box",
            paramLabel = "NAME",
            defaultValue = "best",
            description =
                    "What stands between a submission and this machine: bubblewrap, unshare, none, or the best that holds.")
    private String box = "best";

    @Option(
            names = "--memory",
            paramLabel = "MB",
            description = "The largest heap of a run. Without it, that of a student's own run, 2048.")
    private int memory = Settings.MEMORY;

    @Mixin
    private ShowOption show = new ShowOption();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Course course = Course.onClassPath();
        List<CourseLesson> lessons = lessonNames.isEmpty()
                ? course.lessons()
                : lessonNames.stream().map(course::lesson).toList();
        if (!Files.exists(submissions)) {
            throw new IllegalArgumentException("There is no folder or file " + submissions + ".");
        }
        Path folder = out == null ? Path.of(Submissions.stripped(submissions) + "-graded") : out;
        Files.createDirectories(folder);
        Box boxed = Boxes.of(RunFile.isIn(folder) ? RunFile.read(folder).box() : box);
        RunFile run = runFile(course, folder, boxed);
        Settings settings = Settings.usual(boxed, run.seed(), jobs, memory);
        List<HandedIn> students = part(Submissions.in(submissions));
        PrintWriter printer = Output.of(spec);
        printer.printf("%d students, box: %s, seed: %d, results: %s%n", students.size(), boxed, run.seed(), folder);
        Path temporary = folder.resolve("work").toAbsolutePath().normalize();
        Tally tally = new Tally(printer);
        try (tally;
                Ledger ledger = new Ledger(folder.resolve(RESULTS))) {
            // A run that was killed has left it.
            Folders.delete(temporary);
            try {
                Files.createDirectories(temporary);
                new Grading(course, settings, temporary).grade(students, lessons, ledger, tally);
            } finally {
                Folders.delete(temporary);
            }
            Reports.write(ledger.results(), show.visibility(), folder.resolve("report"));
        }
        return tally.count(Status.NEEDS_A_HUMAN) > 0 ? Main.NEEDS_A_HUMAN : Main.DONE;
    }

    private RunFile runFile(Course course, Path folder, Box boxed) throws IOException {
        if (RunFile.isIn(folder)) {
            RunFile run = RunFile.read(folder);
            if (!resume) {
                throw new IllegalArgumentException(
                        folder + " has results already. Go on with --resume, or name another folder with --out.");
            }
            if (!run.course().equals(course.hash()) || !run.jdk().equals(jdk()) || seed != null && seed != run.seed()) {
                throw new IllegalArgumentException(
                        folder + " was begun with another course, Java or seed. Name another folder with --out.");
            }
            return run;
        }
        RunFile run = new RunFile(
                course.hash(),
                seed == null ? new SecureRandom().nextLong(1, MOST_SEED) : seed,
                jdk(),
                boxed.toString());
        run.write(folder);
        return run;
    }

    private static String jdk() {
        return Runtime.version().toString();
    }

    private List<HandedIn> part(List<HandedIn> all) {
        List<String> unknown = only.stream()
                .filter(name -> all.stream().noneMatch(one -> one.student().equals(name)))
                .toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("Nothing was handed in by " + String.join(", ", unknown) + ".");
        }
        String[] words = shard.split("/", -1);
        try {
            int part = Integer.parseInt(words[0]);
            int parts = Integer.parseInt(words[1]);
            if (words.length != 2 || part < 1 || part > parts) {
                throw new IllegalArgumentException("--shard " + shard + ": write 1/4 for the first of four parts.");
            }
            return IntStream.range(0, all.size())
                    .filter(i -> i % parts == part - 1)
                    .mapToObj(all::get)
                    .filter(one -> only.isEmpty() || only.contains(one.student()))
                    .toList();
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new IllegalArgumentException("--shard " + shard + ": write 1/4 for the first of four parts.", e);
        }
    }

    /** Shows how far it has come, and who has to be looked at. */
    private static final class Tally implements Grading.Listener, AutoCloseable {
        private final PrintWriter printer;
        private final Map<Status, Integer> statuses = new EnumMap<>(Status.class);
        private @Nullable Bar bar;

        Tally(PrintWriter printer) {
            this.printer = printer;
        }

        @Override
        public void begins(int submissions, int alreadyGraded) {
            printer.printf("%d to grade, %d graded already%n", submissions, alreadyGraded);
            printer.flush();
            bar = new Bar("grading", submissions);
        }

        @Override
        public void graded(Result result) {
            statuses.merge(result.status(), 1, Integer::sum);
            if (bar != null) {
                bar.step();
            }
            if (result.status() == Status.NEEDS_A_HUMAN) {
                printer.printf(
                        "needs a human: %s, %s: %s%n",
                        result.student(),
                        result.lesson(),
                        result.why().lines().findFirst().orElse(""));
                printer.flush();
            }
        }

        int count(Status status) {
            return statuses.getOrDefault(status, 0);
        }

        @Override
        public void close() {
            if (bar != null) {
                bar.close();
            }
            statuses.forEach((status, count) -> printer.printf("%6d %s%n", count, status));
            printer.flush();
        }
    }
}
