package gccourse.kit.report;

import gccourse.heap.HeapObject;
import gccourse.heap.oracle.AuditReport;
import gccourse.heap.oracle.Completeness;
import gccourse.heap.oracle.Violation;
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
import java.util.ArrayList;
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

    /** The heap that the test made last, or null. */
    @Nullable
    ObservedHeap heap() {
        return trial.heap();
    }

    // ---- the collector's lines

    List<StackTraceElement> studentFrames(Throwable thrown) {
        return trial.frames().of(thrown.getStackTrace());
    }

    /** The innermost frames; if these are all in code that was given, the student's own first frame is the last. */
    void addFrames(String label, List<StackTraceElement> frames) {
        List<StackTraceElement> shown = new ArrayList<>(frames.subList(0, Math.min(frames.size(), MOST_FRAMES)));
        if (!shown.isEmpty() && shown.stream().noneMatch(this::isOfCollector)) {
            frames.stream().filter(this::isOfCollector).findFirst().ifPresent(own -> shown.set(shown.size() - 1, own));
        }
        for (int i = 0; i < shown.size(); i++) {
            body.fact(i == 0 ? label : "", Frames.describe(shown.get(i)));
        }
    }

    /** Whether a frame is in the class that the student writes, or in one inside it. */
    private boolean isOfCollector(StackTraceElement frame) {
        return frame.getClassName().startsWith(trial.collectorCode().className());
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
        addSite("freed", heap, heap.sites().of(object));
    }

    /** Where the finalizer of an object was called first. */
    void addFinalization(HeapObject object) {
        ObservedHeap heap = trial.heapOf(object);
        if (heap != null) {
            addSite("finalized", heap, heap.sites().ofFinalizer(object));
        }
    }

    /** An object that was freed though its finalizer was not called, if there is one. */
    void addUnfinalized() {
        ObservedHeap heap = trial.heap();
        HeapObject object = heap == null ? null : heap.sites().freedUnfinalized();
        if (heap != null && object != null) {
            body.fact("not called", "the finalizer (__del__) of " + object + ", which was freed");
            addSite("freed", heap, heap.sites().of(object));
        }
    }

    /** What of the heap is garbage, and when somebody looked for it, if a full collection is to free all of it. */
    void addGarbage() {
        ObservedHeap heap = trial.heap();
        if (heap == null || trial.lesson().completeness(trial.stepId()) != Completeness.EVERYTHING) {
            return;
        }
        AuditReport audit = heap.auditEverything();
        if (audit.first() instanceof Violation.Leak leak) {
            addGarbage(audit, leak);
            int line = heap.sites().collectionLine();
            body.fact("collected", line == 0 ? "never yet in this program" : "in " + excerpt(line));
        }
    }

    /** How many objects are garbage, and which is one. */
    void addGarbage(AuditReport audit, Violation.Leak leak) {
        String many = audit.total() == 1
                ? leak.object() + " is on the heap, and the program cannot reach it"
                : "%,d objects that the program cannot reach are on the heap, %s for one"
                        .formatted(audit.total(), leak.object());
        body.fact("garbage", many);
    }

    private void addSite(String label, ObservedHeap heap, Sites.@Nullable Site site) {
        if (site == null) {
            return;
        }
        addFrames(label, site.frames());
        boolean unseen = site.frames().isEmpty();
        if (site.line() > 0
                && trial.scenario() != null
                && (unseen || site.line() != heap.mutator().line())) {
            body.fact(unseen ? label : "while", excerpt(site.line()));
        }
    }

    /** What a mark says of an object; with marks, a collector that counts may mean what it likes. */
    void addMarks(HeapObject object) {
        ObservedHeap heap = trial.heapOf(object);
        if (heap == null || trial.lesson().counts(trial.stepId())) {
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

    /** How many objects there are on the heap; 0 if nobody knows. */
    int objectsOnTheHeap() {
        ObservedHeap heap = trial.heap();
        return heap == null ? 0 : heap.population();
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

    /** The line of the test that did not come to an end. */
    void addTest(Throwable cause) {
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
