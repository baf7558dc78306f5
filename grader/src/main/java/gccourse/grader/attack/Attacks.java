package gccourse.grader.attack;

import gccourse.grader.course.Course;
import gccourse.grader.grade.LessonGrader;
import gccourse.grader.grade.Settings;
import gccourse.grader.intake.HandedIn;
import gccourse.grader.intake.Submissions;
import gccourse.grader.process.Box;
import gccourse.grader.process.Limits;
import gccourse.grader.result.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;

/**
 * All attacks, graded as a class.
 *
 * @param all the attacks, in the order of their names
 */
public record Attacks(List<Attack> all) {
    /** A tenth of the usual: enough for the reference, and quicker for what does not end. */
    private static final long TICKS = Settings.TICKS / 10;

    private static final Duration COMPILING = Duration.ofSeconds(6);

    /** Returns those that the grader brings along. */
    public static Attacks known() {
        return new Attacks(Attack.all());
    }

    /**
     * Grades them.
     *
     * @param jobs how many at the same time
     * @param folder an empty folder that this may write to
     * @param heard is told what has become of each, on the calling thread
     */
    public void grade(Course course, Box box, int jobs, Path folder, BiConsumer<Attack, Result> heard)
            throws IOException, InterruptedException {
        Path students = folder.resolve("class");
        Map<String, Attack> byName = new HashMap<>();
        for (Attack attack : all) {
            attack.write(students.resolve(attack.name()));
            byName.put(attack.name(), attack);
        }
        Settings settings = new Settings(
                box,
                1,
                jobs,
                new Limits(COMPILING, Duration.ofMinutes(5), 512),
                new Limits(Duration.ofSeconds(60), Duration.ofMinutes(10), 1024),
                TICKS);
        ExecutorService threads = Executors.newFixedThreadPool(jobs);
        try (LessonGrader grader = new LessonGrader(
                course, course.lesson("refcount"), settings, Files.createDirectories(folder.resolve("work")), true)) {
            CompletionService<Result> results = new ExecutorCompletionService<>(threads);
            for (HandedIn handedIn : Submissions.in(students)) {
                results.submit(() -> grader.grade(handedIn));
            }
            for (int i = 0; i < all.size(); i++) {
                Result result = results.take().get();
                heard.accept(Objects.requireNonNull(byName.get(result.student())), result);
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
