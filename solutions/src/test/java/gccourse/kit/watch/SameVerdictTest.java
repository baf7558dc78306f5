package gccourse.kit.watch;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.kit.watch.SourceFiles.Folder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** All collectors are graded by one worker, so that what one leaves behind would show in the verdict of the next. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("A warm worker has the very same board, points and reports as a JVM that is started for the run")
final class SameVerdictTest {
    private final BlockingQueue<Verdict> verdicts = new LinkedBlockingQueue<>();
    private WatchedLesson lesson;
    private WorkerProcess worker;

    private enum Saved {
        REFERENCE(true, WatchedLesson.reference()),
        STUB(false, WatchedLesson.stub()),
        COUNTS_ONE_TOO_MANY(false, WatchedLesson.changed("target.referenceCount() + 1", "target.referenceCount() + 2")),
        FORGETS_THE_CHILDREN(
                false, WatchedLesson.changed("heap.forEachReference(object, this::referenceDropped);", "")),
        USES_A_CLOCK(false, WatchedLesson.changed("return 0;", "return (int) System.nanoTime();")),
        NEVER_ENDS(false, WatchedLesson.changed("heap.clearAndCallBack(object);", "while (nesting >= 0) {}"));

        private final boolean right;
        private final String source;

        Saved(boolean right, String source) {
            this.right = right;
            this.source = source;
        }
    }

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        lesson = new WatchedLesson(folder);
        lesson.write("scenarios/mine/own.py", "# Mine\nprint(1)  # expect: 2\n");
        lesson.write("target/test-classes/scenarios/mine/own.py", "# Mine\nprint(1)  # expect: 2\n");
        startWorker();
    }

    private void startWorker() {
        worker = new WorkerProcess(lesson.java(), lesson.tests(), lesson.path(""), new WorkerProcess.Listener() {
            @Override
            public void graded(WorkerProcess from, Attempt attempt, Verdict verdict) {
                verdicts.add(verdict);
            }

            @Override
            public void ready(WorkerProcess from, boolean isAsNew) {}

            @Override
            public void lost(WorkerProcess from, int exitValue) {}
        });
    }

    @AfterAll
    void stop() {
        worker.close();
    }

    @ParameterizedTest
    @EnumSource
    void same(Saved saved) throws Exception {
        lesson.save(saved.source);
        Path classes = lesson.path("target/watch").resolve(saved.name());
        compile(classes);
        // Each is the first run, or the second one would say what passed in the first.
        Path earned = lesson.path("target/earned-steps.txt");

        Files.deleteIfExists(earned);
        worker.grade(new Attempt(1, List.of(), classes));
        Verdict warm = verdicts.poll(300, TimeUnit.SECONDS);

        assertThat(warm).isNotNull();
        Files.deleteIfExists(earned);
        assertThat(freshBoard(classes)).contains(warm.board().strip());
        assertThat(warm.board()).contains(warm.reports());
        assertThat(warm.points() == 100).isEqualTo(saved.right);
    }

    private void compile(Path classes) {
        try (SourceFiles files = new SourceFiles(List.of(new Folder(lesson.path("src/main/java"), ".java")));
                Compilation compilation = new Compilation(Path::toString)) {
            assertThat(compilation.compile(files.read(), classes)).isEmpty();
        }
    }

    /** What a run prints in a JVM of its own, with the collector on its class path. */
    private String freshBoard(Path classes) throws IOException {
        List<String> command = new ArrayList<>(lesson.java(classes));
        command.add(FreshRun.class.getName());
        Process process = new ProcessBuilder(command)
                .directory(lesson.path("").toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
