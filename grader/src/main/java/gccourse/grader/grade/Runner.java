package gccourse.grader.grade;

import gccourse.grader.channel.Channel.StrangeMessage;
import gccourse.grader.channel.Message;
import gccourse.grader.channel.Message.RunEnded;
import gccourse.grader.channel.Message.TestEnded;
import gccourse.grader.course.CourseLesson;
import gccourse.grader.judge.Running;
import gccourse.grader.process.ChildProcess;
import gccourse.grader.process.ClassArchive;
import gccourse.grader.process.Ending;
import gccourse.grader.process.Jvm;
import gccourse.kit.Seeds;
import gccourse.kit.engine.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs the tests of a lesson on a collector, in a JVM of its own. */
final class Runner {
    /** The most answers that are heard; no lesson has as many tests. */
    private static final int MOST_ANSWERS = 20_000;

    /** The heap of a student's own run. */
    private static final List<String> HEAP = List.of("-Xms640m", "-Xmn400m");

    /** A JVM that has answered has nothing left to do. */
    private static final Duration ENDING = Duration.ofSeconds(5);

    /** Java writes an archive when it ends, and may start itself a second time for that. */
    private static final Duration WRITING = Duration.ofMinutes(2);

    private final CourseLesson lesson;
    private final Settings settings;
    private final Path folder;
    private final Jvm jvm;
    private final Path tests;

    private Runner(CourseLesson lesson, Settings settings, Path folder, Jvm jvm, Path tests) {
        this.lesson = lesson;
        this.settings = settings;
        this.folder = folder;
        this.jvm = jvm;
        this.tests = tests;
    }

    /**
     * Prepares to run.
     *
     * @param folder a folder that this may write to
     */
    Runner(CourseLesson lesson, Settings settings, Path folder) {
        this(lesson, settings, folder, new Jvm(lesson.judgePath(), null), lesson.tests());
    }

    /**
     * Returns a runner whose JVMs start faster: it takes a run of the reference collector to make an archive of the judge's
     * classes.
     */
    Runner archived() throws IOException {
        List<Path> jars = new ArrayList<>();
        for (Path entry : lesson.judgePath()) {
            jars.add(ClassArchive.jar(entry, folder.resolve("part-" + jars.size() + ".jar")));
        }
        Path jarOfTests = jars.get(lesson.judgePath().indexOf(tests));
        Path archive = folder.resolve("classes.archive");
        List<String> options = new ArrayList<>(HEAP);
        options.add(ClassArchive.make(archive));
        List<String> command = new Jvm(jars, null)
                .command(
                        settings.running().memory(),
                        options,
                        Running.class.getName(),
                        List.of(jarOfTests.toString(), "archive"));
        answers(command, lesson.reference(), WRITING);
        return new Runner(lesson, settings, folder, new Jvm(jars, Files.exists(archive) ? archive : null), jarOfTests);
    }

    /**
     * What came back from a run.
     *
     * @param tests the answers, in the order in which they came
     * @param end the last answer, or null if it did not come
     * @param strange what came that must not come, or nothing
     * @param ending how the process ended
     */
    record Answers(List<TestEnded> tests, @Nullable RunEnded end, String strange, Ending ending) {}

    /** Runs a collector. */
    Answers run(Map<String, byte[]> classes) throws IOException {
        List<Path> readable = new ArrayList<>(jvm.classPath());
        Path archive = jvm.archive();
        if (archive != null) {
            readable.add(archive);
        }
        List<String> command =
                jvm.command(settings.running().memory(), HEAP, Running.class.getName(), List.of(tests.toString()));
        return answers(settings.box().wrap(command, readable), classes, ENDING);
    }

    private Answers answers(List<String> command, Map<String, byte[]> classes, Duration ending) throws IOException {
        List<TestEnded> tests = new ArrayList<>();
        RunEnded end = null;
        String strange = "";
        try (ChildProcess process = new ChildProcess(command, folder)) {
            process.limit(settings.running());
            try {
                process.channel().send(new Message.Run(classes, parameters()));
                Message next = process.channel().receive();
                while (next != null && end == null && strange.isEmpty()) {
                    if (next instanceof TestEnded test && tests.size() < MOST_ANSWERS) {
                        tests.add(test);
                        next = process.channel().receive();
                    } else if (next instanceof RunEnded last) {
                        end = last;
                    } else {
                        strange = "An answer came that answers nothing.";
                    }
                }
            } catch (StrangeMessage e) {
                strange = String.valueOf(e.getMessage());
            } catch (IOException e) {
                // The process ended before it had read the request; how it ended says why.
            }
            if (!strange.isEmpty()) {
                process.dismiss();
            }
            return new Answers(tests, end, strange, process.end(ending));
        }
    }

    private Map<String, String> parameters() {
        return Map.of(
                Session.TICKS, String.valueOf(settings.ticks()),
                // Ticks end a test in each run at the same place; a clock would do so on a slow machine alone.
                Session.SECONDS, String.valueOf(settings.running().computing().toSeconds()),
                Seeds.PARAMETER, String.valueOf(settings.seed()));
    }
}
