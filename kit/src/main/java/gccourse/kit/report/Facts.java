package gccourse.kit.report;

import gccourse.heap.HeapObject;
import gccourse.kit.report.Report.Body;
import gccourse.kit.scenario.Scenario;
import gccourse.kit.trial.Deviation.Moment;
import gccourse.kit.trial.Frames;
import gccourse.kit.trial.ObservedHeap;
import gccourse.kit.trial.Sites;
import gccourse.kit.trial.Trial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes where it happened: the lines of the collector, of the program and of the test. */
final class Facts {
    private static final int MOST_FRAMES = 3;

    private final Trial trial;
    private final Body body;

    Facts(Trial trial, Body body) {
        this.trial = trial;
        this.body = body;
    }

    // ---- the collector's lines

    List<StackTraceElement> studentFrames(Throwable thrown) {
        return trial.frames().of(thrown.getStackTrace());
    }

    void addFrames(String label, List<StackTraceElement> frames) {
        for (int i = 0; i < Math.min(frames.size(), MOST_FRAMES); i++) {
            body.fact(i == 0 ? label : "", Frames.describe(frames.get(i)));
        }
    }

    /** Where an object was allocated, and where it was freed. */
    void addHistory(HeapObject object) {
        ObservedHeap heap = trial.heapOf(object);
        if (heap == null) {
            return;
        }
        int line = heap.inspector().allocationLine(object);
        if (line > 0 && trial.scenario() != null) {
            body.fact("allocated", excerpt(line));
        }
        Sites.Site site = heap.sites().of(object);
        if (site != null && !site.frames().isEmpty()) {
            addFrames("freed", site.frames());
            if (site.line() > 0 && site.line() != heap.mutator().line() && trial.scenario() != null) {
                body.fact("while", excerpt(site.line()));
            }
        }
    }

    void addMarks(HeapObject object) {
        ObservedHeap heap = trial.heapOf(object);
        if (heap == null) {
            return;
        }
        boolean isMarkedNow = !heap.inspector().isFreed(object) && object.isMarked();
        if (isMarkedNow && !heap.sites().isMarked(object)) {
            body.fact("marked", object + " had its mark already when the newest collection began");
        } else if (heap.sites().hasMarks()) {
            body.fact(
                    "marked",
                    object + (heap.sites().isMarked(object) ? " was marked" : " was not marked")
                            + " by the newest collection");
        }
    }

    // ---- the program's lines

    /** Which line of the program was running, and in which file; or which line of the test. */
    void addPlace(Throwable cause) {
        if (trial.scenario() == null) {
            addTest(cause);
            return;
        }
        ObservedHeap heap = trial.heap();
        if (heap != null && heap.mutator().line() > 0) {
            body.fact("running", excerpt(heap.mutator().line()));
        }
        addScenario(null);
    }

    void addScenario(@Nullable Moment moment) {
        String file = trial.file();
        if (file != null) {
            String line = moment == null ? "" : ":" + moment.firstLine();
            body.fact("scenario", trial.lesson().sourceOf(file) + line);
        }
    }

    String excerpt(int line) {
        return Scenario.fileName(scenario().name()) + ":" + line + "    " + code(line);
    }

    /** The scenario that is run: whoever asks for a line of it has one. */
    private Scenario scenario() {
        return Objects.requireNonNull(trial.scenario());
    }

    /** A line of the program without the expectation behind it. */
    String code(int line) {
        String text = scenario().program().source().line(line).strip();
        int comment = text.indexOf("# expect");
        return comment > 0 ? text.substring(0, comment).strip() : text;
    }

    // ---- the test's lines

    /** The test's name, and its line that did not come to an end. */
    void addTest(Throwable cause) {
        body.fact("test", "\"" + trial.testName() + "\"");
        String testClass = trial.testClass().getName();
        for (StackTraceElement frame : cause.getStackTrace()) {
            String name = frame.getClassName();
            if (name.equals(testClass) || name.startsWith(testClass + "$")) {
                String resource = trial.testClass().getPackageName().replace('.', '/') + "/" + frame.getFileName();
                body.fact("line", trial.lesson().sourceOf(resource) + ":" + frame.getLineNumber());
                addJavaLine(resource, frame.getLineNumber());
                return;
            }
        }
    }

    private void addJavaLine(String resource, int line) {
        Path module = trial.lesson().module();
        for (String folder : List.of("src/test/java/", "src/hidden/java/")) {
            Path file = module.resolve(folder + resource);
            if (Files.exists(file)) {
                try {
                    body.fact("", Files.readAllLines(file).get(line - 1).strip());
                } catch (IOException | IndexOutOfBoundsException e) {
                    // The file is not the one that was compiled; the line number says enough.
                }
                return;
            }
        }
    }
}
