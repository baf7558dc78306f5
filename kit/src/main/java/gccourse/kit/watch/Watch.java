package gccourse.kit.watch;

import gccourse.kit.lesson.Lesson;
import gccourse.kit.report.Report;
import gccourse.kit.watch.SourceFiles.Folder;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Grades a lesson on each save, until it is ended.
 *
 * <p>One thread does all: what the files and the workers tell is put into a queue for it. The verdict is that of
 * {@code mvn test}; what is printed is how it differs from the one before, and the first report.
 */
public final class Watch implements AutoCloseable {
    private static final int PORT = 7311;
    private static final String MINE = "scenarios/mine";

    /** How long a worker may go on with what is outdated: to wait a moment is quicker than a worker that is not warm. */
    private static final long MILLIS_FOR_THE_OUTDATED = 1_000;

    private final Lesson lesson;
    private final Path module;
    private final Path work;
    private final PrintStream out;
    private final SourceFiles files;
    private final Compilation compilation;
    private final PageServer page;
    private final Workers workers;
    private final BlockingQueue<Runnable> events = new LinkedBlockingQueue<>();

    private Snapshot saved = new Snapshot(Map.of());
    private int saves;
    private boolean closed;

    /** What a verdict is wanted of; null when it is there, or when what was saved last does not compile. */
    private @Nullable Attempt wanted;

    /** What the worker is given when it has done, or was made to end, what is outdated. */
    private @Nullable Attempt waiting;

    /** The last attempt that has come to a verdict. */
    private @Nullable Attempt graded;

    /** The last verdict, and the last that says something of each step. */
    private @Nullable Verdict shown;

    private @Nullable Verdict compared;

    /**
     * Prepares a watch.
     *
     * @param lesson the lesson, as the folder with the classes of its tests has it
     * @param command starts a worker's JVM: the program, its options and the class path
     * @param port the port of the page, 0 for any
     * @param out where to print
     */
    Watch(Lesson lesson, List<String> command, int port, PrintStream out) {
        this.lesson = lesson;
        this.out = out;
        module = lesson.module();
        work = module.resolve("target").resolve("watch");
        compilation = new Compilation(this::name);
        files = new SourceFiles(
                List.of(new Folder(module.resolve("src/main/java"), ".java"), new Folder(module.resolve(MINE), ".py")));
        page = new PageServer(port, lesson.title(), module.resolve("target").resolve("pictures"));
        workers = new Workers(() -> new WorkerProcess(command, lesson.root().path(), module, new Answers()));
    }

    /**
     * Watches a lesson until this JVM is ended, or the one that has started it.
     *
     * @param arguments the folder with the classes of the lesson's tests; then the options of the JVM that grades
     */
    public static void main(String[] arguments) throws InterruptedException {
        Lesson lesson = Lesson.in(Path.of(arguments[0]).toAbsolutePath());
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        Arrays.stream(arguments)
                .skip(1)
                .flatMap(options -> Stream.of(options.strip().split("\\s+")))
                .forEach(command::add);
        command.add("-classpath");
        command.add(classPath(lesson));
        try (Watch watch = new Watch(lesson, command, PORT, System.out)) {
            Runtime.getRuntime().addShutdownHook(new Thread(watch.workers::close));
            ProcessHandle.current()
                    .parent()
                    .ifPresent(parent ->
                            parent.onExit().thenRun(() -> Runtime.getRuntime().exit(0)));
            watch.run();
        }
    }

    /** The class path of this JVM without the lesson's main classes: what is graded is what was saved, not what was built. */
    private static String classPath(Lesson lesson) {
        Path built = lesson.module().resolve("target").resolve("classes");
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).toAbsolutePath().equals(built))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Returns the address of the page. */
    String address() {
        return page.address();
    }

    /** Watches until {@link #close} is called. */
    void run() throws InterruptedException {
        delete(work);
        print(List.of(
                "",
                "Save a file in " + name(module.resolve("src/main/java")) + " or " + name(module.resolve(MINE)) + ",",
                "and it is graded. The same is shown at " + page.address() + ". Ctrl-C ends the watch."));
        Snapshot first = files.read();
        startWatching(first);
        try {
            save(first);
            while (!closed) {
                Runnable event =
                        waiting == null ? events.take() : events.poll(MILLIS_FOR_THE_OUTDATED, TimeUnit.MILLISECONDS);
                if (event == null) {
                    workers.replace();
                    gradeWaiting();
                } else {
                    event.run();
                }
            }
        } finally {
            workers.close();
            compilation.close();
        }
    }

    /** Ends {@link #run}, and with it the workers and the page. */
    @Override
    public void close() {
        events.add(() -> closed = true);
        files.close();
        page.close();
    }

    private void startWatching(Snapshot first) {
        Thread thread = new Thread(() -> {
            try {
                Snapshot known = first;
                while (true) {
                    Snapshot now = files.awaitChange(known);
                    events.add(() -> save(now));
                    known = now;
                }
            } catch (InterruptedException | ClosedWatchServiceException e) {
                // The watch has ended.
            } catch (RuntimeException e) {
                events.add(() -> {
                    throw e;
                });
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    // ---- a save

    private void save(Snapshot now) {
        List<String> names = saves == 0
                ? List.of()
                : now.changedSince(saved).stream().map(this::name).toList();
        saved = now;
        saves++;
        if (!names.isEmpty()) {
            String start = "== " + names.stream().map(Watch::lastPart).collect(Collectors.joining(", ")) + " ";
            print(List.of("", start + "=".repeat(Math.max(3, Report.WIDTH - start.length()))));
        }
        Attempt attempt = new Attempt(saves, names, work.resolve("classes-" + saves));
        List<String> errors = compilation.compile(now, attempt.classes());
        wanted = null;
        waiting = null;
        if (!errors.isEmpty()) {
            print(errors);
            print(List.of("", "It does not compile, so nothing was graded."));
            page.show(Page.of("It does not compile, so nothing was graded.", errors, shown, true));
            return;
        }
        takeScenarios(now);
        wanted = attempt;
        waiting = attempt;
        page.show(Page.of("Grading ...", List.of(), shown, true));
        gradeWaiting();
    }

    /** Puts the student's own scenarios where the tests look for them, as Maven does. */
    private void takeScenarios(Snapshot now) {
        Path mine = module.resolve(MINE);
        for (Path file : now.withSuffix(".py")) {
            Path copy = lesson.root().path().resolve(MINE).resolve(mine.relativize(file));
            try {
                Files.createDirectories(copy.getParent());
                Files.write(copy, now.bytes(file));
            } catch (IOException e) {
                throw new UncheckedIOException("The scenario cannot be copied to " + copy + ".", e);
            }
        }
    }

    // ---- what the workers say

    private final class Answers implements WorkerProcess.Listener {
        @Override
        public void graded(WorkerProcess worker, Attempt attempt, Verdict verdict) {
            events.add(() -> {
                if (workers.isCurrent(worker) && attempt.equals(wanted)) {
                    show(attempt, verdict);
                }
            });
        }

        @Override
        public void ready(WorkerProcess worker, boolean isAsNew) {
            events.add(() -> {
                if (!workers.isCurrent(worker)) {
                    return;
                }
                if (isAsNew) {
                    workers.ready();
                } else {
                    workers.replace();
                }
                gradeWaiting();
                tidyUp();
            });
        }

        @Override
        public void lost(WorkerProcess worker, int exitValue) {
            events.add(() -> {
                workers.lostSpare(worker);
                if (!workers.isCurrent(worker)) {
                    return;
                }
                workers.replace();
                if (waiting == null && wanted != null) {
                    giveUp("The JVM that ran your collector has ended with exit value " + exitValue
                            + " before it had a verdict. Save again, and a new one grades.");
                }
                gradeWaiting();
            });
        }
    }

    private void gradeWaiting() {
        Attempt next = waiting;
        if (next != null && !workers.isBusy()) {
            waiting = null;
            try {
                workers.grade(next);
            } catch (UncheckedIOException e) {
                giveUp(e.getMessage() + ". Save again, and it is tried once more.");
            }
        }
    }

    /** Says why what was saved last has no verdict. */
    private void giveUp(String problem) {
        wanted = null;
        print(List.of(problem));
        page.show(Page.of(problem, List.of(), shown, true));
    }

    private void show(Attempt attempt, Verdict verdict) {
        wanted = null;
        graded = attempt;
        List<String> changes = BoardChange.lines(compared, verdict);
        List<String> lines = new ArrayList<>();
        if (shown == null) {
            lines.add(verdict.board());
        } else {
            lines.addAll(changes);
            if (!verdict.reports().isEmpty()) {
                lines.add("");
                lines.add(verdict.reports());
            }
        }
        print(lines);
        page.show(Page.of(
                attempt.saved().isEmpty()
                        ? "Graded."
                        : "Graded what you saved: " + String.join(", ", attempt.saved()) + ".",
                changes,
                verdict,
                false));
        shown = verdict;
        if (!verdict.areAllWithheld()) {
            compared = verdict;
        }
    }

    /** While nobody waits: has a spare worker, and forgets the classes of what is outdated. */
    private void tidyUp() {
        Attempt last = graded;
        if (last == null || workers.isBusy()) {
            return;
        }
        try {
            workers.keepSpare(last);
        } catch (UncheckedIOException e) {
            // Without a spare one, a new worker starts when it is needed, and says then what is wrong.
        }
        try (Stream<Path> folders = Files.list(work)) {
            folders.filter(folder -> !folder.equals(last.classes())).toList().forEach(Watch::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " of an earlier watch cannot be deleted.", e);
        }
    }

    private void print(List<String> lines) {
        out.println(String.join(System.lineSeparator(), lines));
        out.flush();
    }

    /** Names a file as the reports do: from the root of the course. */
    private String name(Path file) {
        return module.getFileName() + "/" + module.relativize(file).toString().replace('\\', '/');
    }

    private static String lastPart(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
