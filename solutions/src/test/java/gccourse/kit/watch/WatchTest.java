package gccourse.kit.watch;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.pictures.Browser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One watch from beginning to end: a save, and what is printed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("The watch grades each save, and is not taken down by what is saved")
final class WatchTest {
    private final WatchedLesson.Lines printed = new WatchedLesson.Lines();
    private WatchedLesson lesson;
    private Watch watch;
    private Thread thread;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        lesson = new WatchedLesson(folder);
        lesson.save(WatchedLesson.stub());
        watch = new Watch(lesson.lesson(), lesson.java(), 0, printed.stream());
        thread = start(watch);
        assertThat(printed.upTo("more tests of open steps fail"))
                .contains(watch.address(), " 0 of 100 points", "-- UNFINISHED STEP ---");
    }

    private static Thread start(Watch watch) {
        Thread thread = new Thread(() -> {
            try {
                watch.run();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        thread.start();
        return thread;
    }

    @AfterAll
    void stop() {
        // Ends those that a failed test has left.
        endJvms();
    }

    private static void endJvms() {
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    @Order(1)
    @DisplayName("A step that is done, and the next slip in it")
    void changes() throws Exception {
        lesson.save(WatchedLesson.reference());
        assertThat(printed.upTo("Well done!"))
                .contains(
                        "== RefCountCollector.java ===",
                        "1.6 A chain of a million is done now: 18 points.",
                        "100 of 100 points, 0 in your last run.");

        lesson.save(WatchedLesson.changed("heap.clearAndCallBack(object);", ""));
        assertThat(printed.upTo("Next step:"))
                .contains("1.8 Weak references passed in your last run. Now ", "Next step: 1.8 Weak references.");
    }

    @Test
    @Order(2)
    @DisplayName("The page follows by itself, and axe finds no barrier in it, light or dark")
    void page() throws Exception {
        try (Browser browser = Browser.start()) {
            browser.open(watch.address());
            browser.awaitText("shown", "Next step: 1.8 Weak references.");
            for (String scheme : List.of("light", "dark")) {
                browser.prefer(scheme);
                assertThat(browser.barriers()).isEmpty();
            }

            lesson.save(WatchedLesson.reference());
            printed.upTo("100 of 100 points");
            browser.awaitText("shown", "100 of 100 points");
            assertThat(browser.barriers()).isEmpty();
        }
    }

    @Test
    @Order(3)
    @DisplayName("What does not compile is shown with its line, and nothing is graded")
    void compileError() throws Exception {
        lesson.save(WatchedLesson.changed("nesting++;", "nesting++"));

        assertThat(printed.upTo("It does not compile, so nothing was graded."))
                .containsPattern("exercise-refcount/src/main/java/gccourse/refcount/RefCountCollector.java:\\d+: error:"
                        + " ';' expected\n        nesting\\+\\+\n                 \\^\n");
    }

    @Test
    @Order(4)
    @DisplayName("A loop without end is reported, and the next save is graded by another JVM")
    void endlessLoop() throws Exception {
        lesson.save(WatchedLesson.changed("heap.clearAndCallBack(object);", "while (nesting >= 0) {}"));
        assertThat(printed.upTo("-- ENDLESS LOOP ---")).contains("passed in your last run");

        lesson.save(WatchedLesson.reference());
        printed.upTo("100 of 100 points");
    }

    @Test
    @Order(5)
    @DisplayName("A flood of lines is cut, and costs nothing")
    void flood() throws Exception {
        lesson.save(WatchedLesson.changed(
                "return 0;", "for (int i = 0; i < 5000; i++) { System.out.println(i); } return 0;"));

        assertThat(printed.upTo(" in tests that passed.").lines().count()).isLessThan(200);
    }

    @Test
    @Order(6)
    @DisplayName("A JVM that is lost is said to be lost, and the next save is graded by another one")
    void lost() throws Exception {
        lesson.save(WatchedLesson.changed("heap.clearAndCallBack(object);", "while (nesting >= 0) {}"));
        printed.upTo("== RefCountCollector.java");
        // Again and again: the JVM may not have been started yet.
        printed.upTo(". Save again, and ", WatchTest::endJvms);

        lesson.save(WatchedLesson.reference());
        printed.upTo("100 of 100 points");
    }

    @Test
    @Order(7)
    @DisplayName("A program of one's own is graded when it is saved")
    void ownProgram() throws Exception {
        lesson.write("scenarios/mine/my-own.py", "# Mine\nprint(1)  # expect: 2\n");

        assertThat(printed.upTo("-- WRONG OUTPUT ---")).contains("== my-own.py ===");

        Files.delete(lesson.path("scenarios/mine/my-own.py"));
        assertThat(printed.upTo("100 of 100 points")).doesNotContain("WRONG OUTPUT");
    }

    @Test
    @Order(8)
    @DisplayName("When the watch ends its JVMs end")
    void end() throws Exception {
        watch.close();
        thread.join();

        List<ProcessHandle> left = ProcessHandle.current().descendants().toList();
        for (ProcessHandle worker : left) {
            worker.onExit().get(300, TimeUnit.SECONDS);
        }
    }

    @Test
    @Order(9)
    @DisplayName("Where no JVM can be started, the watch says so and goes on")
    void noJvm() throws Exception {
        try (Watch without = new Watch(lesson.lesson(), List.of("/no/such/java"), 0, printed.stream())) {
            start(without);
            printed.upTo("No JVM can be started for the collector.");

            lesson.save(WatchedLesson.stub());
            printed.upTo("No JVM can be started for the collector.");
        }
    }
}
