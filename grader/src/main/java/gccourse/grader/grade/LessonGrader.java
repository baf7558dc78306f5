package gccourse.grader.grade;

import gccourse.grader.channel.Message;
import gccourse.grader.channel.Message.TestEnded;
import gccourse.grader.course.Course;
import gccourse.grader.course.CourseLesson;
import gccourse.grader.grade.Compiler.Compilation;
import gccourse.grader.grade.Runner.Answers;
import gccourse.grader.intake.HandedIn;
import gccourse.grader.intake.Refused;
import gccourse.grader.intake.Sources;
import gccourse.grader.process.Ending;
import gccourse.grader.result.Manifest;
import gccourse.grader.result.Result;
import gccourse.grader.result.Result.Origin;
import gccourse.grader.result.Result.Time;
import gccourse.grader.result.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Grades submissions of one lesson, each in processes of its own. Several threads may use it. */
public final class LessonGrader implements AutoCloseable {
    private final Course course;
    private final CourseLesson lesson;
    private final Settings settings;
    private final Runner runner;
    private final Manifest manifest;
    private final IdleCompilers compilers;

    /**
     * Prepares to grade: the reference collector is run, and what it passes is what is expected of everybody.
     *
     * @param folder a folder for files that are needed meanwhile
     * @param archived whether so many are to be graded that the JVMs are made to start faster first
     * @throws IllegalStateException if the reference collector does not earn all points here
     */
    public LessonGrader(Course course, CourseLesson lesson, Settings settings, Path folder, boolean archived)
            throws IOException {
        this.course = course;
        this.lesson = lesson;
        this.settings = settings;
        Path own = Files.createDirectories(folder.resolve(lesson.name()));
        Runner plain = new Runner(lesson, settings, own);
        runner = archived ? plain.archived() : plain;
        manifest = manifest();
        compilers = new IdleCompilers(lesson, settings, own);
    }

    private Manifest manifest() throws IOException {
        Answers answers = runner.run(lesson.reference());
        List<Manifest.Step> steps = lesson.lesson().steps().stream()
                .map(step -> new Manifest.Step(step.id(), step.title(), step.points()))
                .toList();
        List<Manifest.Test> tests = answers.tests().stream()
                .filter(test -> !test.step().isEmpty())
                .map(test -> new Manifest.Test(test.id(), test.step(), test.title(), isHidden(test)))
                .toList();
        Manifest made = new Manifest(lesson.name(), lesson.lesson().title(), steps, tests);
        Verdict verdict = Verdict.of(made, answers.tests());
        if (verdict.points() != 100 || answers.end() == null) {
            throw new IllegalStateException("The reference collector of " + lesson.name() + " earns "
                    + verdict.points() + " of 100 points here, so nothing can be graded. "
                    + answers.strange() + answers.ending()
                    + verdict.tests().stream()
                            .filter(test -> !test.passed())
                            .findFirst()
                            .map(test -> "\n" + test.report())
                            .orElse(""));
        }
        return made;
    }

    private boolean isHidden(TestEnded test) {
        return test.id().contains(lesson.lesson().packageName() + ".hidden.");
    }

    /** Returns what is expected of everybody. */
    public Manifest expected() {
        return manifest;
    }

    /** Grades one submission. */
    public Result grade(HandedIn handedIn) {
        Clock clock = new Clock();
        Sources sources;
        try {
            sources = Sources.of(handedIn, lesson);
        } catch (Refused e) {
            return result(handedIn, "", e.needsHuman() ? Status.NEEDS_A_HUMAN : Status.REFUSED, e.why(), null, clock);
        }
        try {
            Compilation compilation = compilers.compile(sources.files());
            clock.computed(compilation.computed());
            if (compilation.answer() instanceof Message.NotCompiled not) {
                Status status = not.isForbidden() ? Status.REFUSED : Status.DOES_NOT_COMPILE;
                return result(handedIn, sources.hash(), status, not.why(), null, clock);
            }
            Map<String, byte[]> classes = ((Message.Compiled) compilation.answer()).classes();
            Answers answers = runner.run(classes);
            clock.computed(answers.ending().computed());
            return result(handedIn, sources.hash(), status(answers), why(answers), answers, clock);
        } catch (IOException | RuntimeException e) {
            return result(
                    handedIn, sources.hash(), Status.NEEDS_A_HUMAN, "The grader itself failed: " + e, null, clock);
        }
    }

    private static Status status(Answers answers) {
        if (!answers.strange().isEmpty()) {
            return Status.NEEDS_A_HUMAN;
        }
        if (answers.end() != null) {
            return Status.GRADED;
        }
        return switch (answers.ending().cause()) {
            case COMPUTING -> Status.TIMED_OUT;
            case CLOCK -> Status.NEEDS_A_HUMAN;
            case ITSELF, DISMISSED ->
                answers.ending().errors().contains("OutOfMemoryError") ? Status.OUT_OF_MEMORY : Status.CRASHED;
        };
    }

    private String why(Answers answers) {
        Ending ending = answers.ending();
        return switch (status(answers)) {
            case GRADED -> "";
            case TIMED_OUT ->
                "The run was ended after " + settings.running().computing().toSeconds()
                        + " seconds of computing time; points are given for the steps that had passed before.";
            case OUT_OF_MEMORY -> "The run ended since Java had no memory left.";
            case CRASHED -> "The run ended with " + ending.exitValue() + ". " + ending.errors();
            default ->
                answers.strange().isEmpty()
                        ? "The run had not ended after "
                                + settings.running().clock().toMinutes()
                                + " minutes by the clock, though it had not computed as long as it may. Is the machine too busy?"
                        : answers.strange();
        };
    }

    private Result result(
            HandedIn handedIn, String hash, Status status, String why, @Nullable Answers answers, Clock clock) {
        Verdict verdict = Verdict.of(manifest, answers == null ? List.of() : answers.tests());
        boolean isStrange = !verdict.strange().isEmpty();
        Message.RunEnded end = answers == null ? null : answers.end();
        return new Result(
                handedIn.student(),
                lesson.name(),
                isStrange ? Status.NEEDS_A_HUMAN : status,
                verdict.points(),
                isStrange ? "Tests passed that there are not: " + verdict.strange() : why,
                verdict.steps(),
                verdict.tests(),
                end == null ? "" : end.board(),
                new Origin(
                        hash,
                        course.hash(),
                        manifest.hash(),
                        Runtime.version().toString(),
                        settings.seed(),
                        settings.box().toString()),
                clock.time());
    }

    @Override
    public void close() {
        compilers.close();
    }

    /** How long a submission takes. */
    private static final class Clock {
        private final long start = System.nanoTime();
        private Duration computed = Duration.ZERO;

        void computed(Duration more) {
            computed = computed.plus(more);
        }

        Time time() {
            return new Time(
                    Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                    (System.nanoTime() - start) / 1_000_000,
                    computed.toMillis());
        }
    }
}
