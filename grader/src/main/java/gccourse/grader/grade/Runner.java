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

    private final CourseLesson lesson;
    private final Settings settings;
    private final Path folder;

    Runner(CourseLesson lesson, Settings settings, Path folder) {
        this.lesson = lesson;
        this.settings = settings;
        this.folder = folder;
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

    /**
     * Runs a collector.
     *
     * @param archive the classes of the judge, made ready, or null
     */
    Answers run(Map<String, byte[]> classes, @Nullable Path archive) throws IOException {
        List<Path> readable = new ArrayList<>(lesson.judgePath());
        if (archive != null) {
            readable.add(archive);
        }
        List<String> command = new Jvm(lesson.judgePath(), archive)
                .command(
                        settings.running().memory(),
                        HEAP,
                        Running.class.getName(),
                        List.of(lesson.tests().toString()));
        return answers(settings.box().wrap(command, readable), classes);
    }

    /**
     * Makes an archive of the judge's classes, in a run of the reference collector that may write.
     *
     * @return the archive, or null if this Java makes none of this class path
     */
    @Nullable
    Path archive() throws IOException {
        if (!lesson.judgePath().stream().allMatch(Files::isRegularFile)) {
            return null;
        }
        Path archive = folder.resolve("classes.archive");
        List<String> options = new ArrayList<>(HEAP);
        options.add(ClassArchive.make(archive));
        answers(
                new Jvm(lesson.judgePath(), null)
                        .command(
                                settings.running().memory(),
                                options,
                                Running.class.getName(),
                                List.of(lesson.tests().toString(), "archive")),
                lesson.reference());
        return Files.exists(archive) ? archive : null;
    }

    private Answers answers(List<String> command, Map<String, byte[]> classes) throws IOException {
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
            return new Answers(tests, end, strange, process.end());
        }
    }

    private Map<String, String> parameters() {
        return Map.of(
                Session.TICKS, String.valueOf(settings.ticks()),
                Seeds.PARAMETER, String.valueOf(settings.seed()));
    }
}
