package gccourse.grader.grade;

import gccourse.grader.channel.Channel.StrangeMessage;
import gccourse.grader.channel.Message;
import gccourse.grader.course.Course;
import gccourse.grader.course.CourseLesson;
import gccourse.grader.judge.Compiling;
import gccourse.grader.process.ChildProcess;
import gccourse.grader.process.Ending;
import gccourse.grader.process.Jvm;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compiles submissions of one lesson, in a process that stays for the next one. javac runs nothing of what it compiles, so one
 * submission does not change another's classes; what ends the process ends it for one alone, and the next has a new one.
 */
final class Compiler implements AutoCloseable {
    private static final Duration ENDING = Duration.ofSeconds(5);

    private final CourseLesson lesson;
    private final Settings settings;
    private final Path folder;
    private final Path given;
    private final List<Path> path = new ArrayList<>(Course.compilePath());
    private @Nullable ChildProcess process;
    private int compiled;

    /**
     * Prepares to compile.
     *
     * @param folder a folder that this may write to
     */
    Compiler(CourseLesson lesson, Settings settings, Path folder) throws IOException {
        this.lesson = lesson;
        this.settings = settings;
        this.folder = folder;
        given = folder.resolve("given");
        for (Map.Entry<String, byte[]> each : lesson.given().entrySet()) {
            Path file = given.resolve(each.getKey().replace('.', '/') + ".class");
            Files.createDirectories(file.getParent());
            Files.write(file, each.getValue());
        }
        Files.createDirectories(given);
        path.add(given);
    }

    /**
     * What has come of the sources.
     *
     * @param answer the classes, or why there are none
     * @param computed the computing time that it took
     */
    record Compilation(Message answer, Duration computed) {}

    /** Compiles the sources of one submission. */
    Compilation compile(Map<String, String> sources) throws IOException {
        ChildProcess used = process;
        if (used == null || !used.isAlive()) {
            used = start();
        }
        Duration before = used.computed();
        used.limit(settings.compiling());
        Message answer;
        try {
            used.channel().send(new Message.Compile(sources));
            answer = used.channel().receive();
        } catch (StrangeMessage e) {
            throw e;
        } catch (IOException e) {
            answer = null;
        }
        used.rest();
        Duration computed = used.computed().minus(before);
        if (answer != null) {
            compiled++;
            return new Compilation(answer, computed);
        }
        Ending ending = used.end(ENDING);
        process = null;
        if (compiled > 0 && ending.cause() == Ending.Cause.ITSELF) {
            // What others have left behind must not be this one's fault.
            return compile(sources);
        }
        return new Compilation(new Message.NotCompiled(false, why(ending)), computed);
    }

    private String why(Ending ending) {
        return switch (ending.cause()) {
            case COMPUTING, CLOCK ->
                "javac was stopped: it computed for more than "
                        + settings.compiling().computing().toSeconds() + " seconds.";
            default ->
                ending.errors().contains("OutOfMemoryError")
                        ? "javac ran out of memory."
                        : "javac ended with " + ending.exitValue() + ". " + ending.errors();
        };
    }

    private ChildProcess start() throws IOException {
        List<Path> readable = new ArrayList<>(lesson.judgePath());
        readable.addAll(path);
        String classPath = path.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        List<String> command = new Jvm(lesson.judgePath(), null)
                .command(
                        settings.compiling().memory(),
                        List.of("-XX:+ExitOnOutOfMemoryError"),
                        Compiling.class.getName(),
                        List.of(lesson.tests().toString(), classPath, given.toString()));
        ChildProcess started = new ChildProcess(settings.box().wrap(command, readable), folder);
        process = started;
        compiled = 0;
        return started;
    }

    @Override
    public void close() {
        if (process != null) {
            process.dismiss();
        }
    }
}
