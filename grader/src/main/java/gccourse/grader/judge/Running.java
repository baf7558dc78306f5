package gccourse.grader.judge;

import gccourse.grader.channel.Message;
import gccourse.kit.grade.LessonResult;
import gccourse.kit.grade.LessonRun;
import gccourse.kit.grade.TestOutcome;
import gccourse.kit.lesson.Lesson;
import gccourse.kit.report.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Runs the tests of a lesson on one submission, and tells of each test at once. */
public final class Running {
    private static final int LONGEST_REPORT = 20_000;

    private Running() {}

    /**
     * Waits for a {@link Message.Run}, answers it, and ends.
     *
     * @param arguments the jar or folder with the lesson's tests; and anything more if this JVM is to end in an orderly way,
     *     as it must to write an archive of its classes
     */
    public static void main(String[] arguments) throws IOException {
        Requests requests = new Requests();
        try {
            Lesson lesson = Lesson.in(Path.of(arguments[0]));
            if (requests.take() instanceof Message.Run run) {
                LessonResult result = LessonRun.on(
                        lesson, new ClassFiles(run.classes()), run.parameters(), outcome -> tell(requests, outcome));
                requests.answer(new Message.RunEnded(cut(result.board())));
            }
            if (arguments.length > 1) {
                System.exit(0);
            }
            // Without the hooks of a shutdown: nothing else of what runs here is to be waited for.
            Runtime.getRuntime().halt(0);
        } catch (Throwable t) {
            requests.fail(t);
        }
    }

    private static void tell(Requests requests, TestOutcome outcome) {
        Report report = outcome.report();
        try {
            requests.answer(new Message.TestEnded(
                    outcome.id(),
                    outcome.stepId() == null ? "" : outcome.stepId(),
                    outcome.title(),
                    outcome.passed(),
                    outcome.ticks(),
                    report == null ? "" : report.headline(),
                    report == null ? "" : cut(report.toString())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_REPORT ? text : text.substring(0, LONGEST_REPORT) + "\n[...]";
    }
}
