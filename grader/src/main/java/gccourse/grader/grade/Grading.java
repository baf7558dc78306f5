package gccourse.grader.grade;

import gccourse.grader.course.Course;
import gccourse.grader.course.CourseLesson;
import gccourse.grader.intake.HandedIn;
import gccourse.grader.intake.Sources;
import gccourse.grader.result.Ledger;
import gccourse.grader.result.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Grades a class: several submissions at a time, and each result is on disk before it is told. */
public final class Grading {
    /** From so many submissions on, making the archive of the judge's classes takes less time than it saves. */
    private static final int WORTH_AN_ARCHIVE = 8;

    private final Course course;
    private final Settings settings;
    private final Path folder;

    /** Hears how it goes, on any thread, one call at a time. */
    public interface Listener {
        /** So much is left to do. */
        void begins(int submissions, int alreadyGraded);

        /** A result is on disk. */
        void graded(Result result);
    }

    /**
     * Prepares to grade.
     *
     * @param folder a folder for files that are needed meanwhile
     */
    public Grading(Course course, Settings settings, Path folder) {
        this.course = course;
        this.settings = settings;
        this.folder = folder;
    }

    /** One submission in one lesson. */
    private record Task(HandedIn handedIn, CourseLesson lesson) {
        String key() {
            return handedIn.student() + "\n" + lesson.name();
        }
    }

    /**
     * Grades what has no result yet.
     *
     * @param lessons the lessons; where there are several, a student is graded in those for which there is a collector, or in
     *     the first if there is none at all
     * @throws IOException if a result cannot be written; everything before it is
     */
    public void grade(List<HandedIn> students, List<CourseLesson> lessons, Ledger ledger, Listener listener)
            throws IOException, InterruptedException {
        List<Task> all = tasks(students, lessons);
        List<Task> left = all.stream().filter(task -> !ledger.has(task.key())).toList();
        listener.begins(left.size(), all.size() - left.size());
        Map<CourseLesson, LessonGrader> graders = new LinkedHashMap<>();
        ExecutorService jobs = Executors.newFixedThreadPool(settings.jobs());
        try {
            for (CourseLesson lesson : lessons) {
                long submissions = left.stream()
                        .filter(task -> task.lesson().equals(lesson))
                        .count();
                if (submissions > 0) {
                    boolean archived = submissions >= WORTH_AN_ARCHIVE;
                    graders.put(lesson, new LessonGrader(course, lesson, settings, folder, archived));
                }
            }
            List<Future<?>> running = new ArrayList<>();
            for (Task task : left) {
                running.add(jobs.submit(
                        () -> grade(task, Objects.requireNonNull(graders.get(task.lesson())), ledger, listener)));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UncheckedIOException unwritten) {
                throw unwritten.getCause();
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            jobs.shutdownNow();
            graders.values().forEach(LessonGrader::close);
        }
    }

    private static void grade(Task task, LessonGrader grader, Ledger ledger, Listener listener) {
        Result result = grader.grade(task.handedIn());
        try {
            ledger.add(result);
        } catch (IOException e) {
            throw new UncheckedIOException("The result of " + task.handedIn().student() + " cannot be written.", e);
        }
        synchronized (listener) {
            listener.graded(result);
        }
    }

    private static List<Task> tasks(List<HandedIn> students, List<CourseLesson> lessons) {
        List<Task> tasks = new ArrayList<>();
        for (HandedIn student : students) {
            List<CourseLesson> there = lessons.stream()
                    .filter(lesson -> lessons.size() == 1 || Sources.isThere(student, lesson))
                    .toList();
            for (CourseLesson lesson : there.isEmpty() ? lessons.subList(0, 1) : there) {
                tasks.add(new Task(student, lesson));
            }
        }
        return tasks;
    }
}
