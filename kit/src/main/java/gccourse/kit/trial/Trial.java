package gccourse.kit.trial;

import gccourse.heap.Collector;
import gccourse.heap.CollectorError;
import gccourse.heap.Heap;
import gccourse.heap.HeapListener;
import gccourse.heap.Inspector;
import gccourse.heap.Mutator;
import gccourse.heap.oracle.AuditReport;
import gccourse.heap.oracle.Oracle;
import gccourse.heap.oracle.Promise;
import gccourse.heap.oracle.Violation;
import gccourse.kit.World;
import gccourse.kit.lesson.Lesson;
import gccourse.kit.lesson.LessonStep;
import gccourse.kit.rules.CollectorCode;
import gccourse.kit.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One test of a collector while it runs: who is tested, on which heap, with which program. */
public final class Trial {
    private final Lesson lesson;
    private final @Nullable String stepId;
    private final Class<?> testClass;
    private final String testName;
    private final CollectorCode collectorCode;
    private final boolean collectionsAreAudited;
    private @Nullable Frames frames;
    private @Nullable Mutator mutator;
    private @Nullable Sites sites;
    private @Nullable Function<Mutator, HeapListener> judges;
    private @Nullable String file;
    private @Nullable Scenario scenario;
    private @Nullable AuditReport leakAfterCollection;
    private final List<Inspector> heaps = new ArrayList<>();

    /**
     * Sets up a test.
     *
     * @param stepId the id of the step that the test belongs to, or null
     * @param collectorCode the collector to test
     */
    public Trial(
            Lesson lesson, @Nullable String stepId, Class<?> testClass, String testName, CollectorCode collectorCode) {
        this.lesson = lesson;
        this.stepId = stepId;
        this.testClass = testClass;
        this.testName = testName;
        this.collectorCode = collectorCode;
        collectionsAreAudited = lesson.promise(stepId) == Lesson.Promise.EVERYTHING;
    }

    public Lesson lesson() {
        return lesson;
    }

    @Nullable
    public LessonStep step() {
        return lesson.step(stepId);
    }

    /** Returns the step's id and title, or what stands in their place. */
    public String stepName() {
        LessonStep step = step();
        return step != null ? step.toString() : stepId == null ? "your own scenarios" : "every step";
    }

    public Class<?> testClass() {
        return testClass;
    }

    public String testName() {
        return testName;
    }

    @Nullable
    public Frames frames() {
        return frames;
    }

    @Nullable
    public Mutator mutator() {
        return mutator;
    }

    @Nullable
    public Sites sites() {
        return sites;
    }

    /** Returns the scenario that is run, or null if there is none, or it could not be read. */
    @Nullable
    public Scenario scenario() {
        return scenario;
    }

    /** Returns the file of the scenario that is run, as it is named on the class path, or null. */
    @Nullable
    public String file() {
        return file;
    }

    /** Reads the scenario that is to be run. */
    public Scenario begin(String file, String source) {
        this.file = file;
        scenario = Scenario.read(file, source);
        return scenario;
    }

    /** Returns the code of the collector under test; nothing of it need have been loaded. */
    public CollectorCode collectorCode() {
        return collectorCode;
    }

    /** Makes the collector under test. */
    public Collector newCollector() throws Throwable {
        Collector collector = Lesson.newCollector(collectorCode);
        frames = new Frames(collector.getClass());
        return collector;
    }

    public World newWorld() throws Throwable {
        World world = new World(newCollector(), lesson.counts(stepId));
        listenTo(world.mutator());
        return world;
    }

    public Mutator newMutator(int capacity) throws Throwable {
        Mutator made = new Mutator(new Heap(capacity), newCollector());
        listenTo(made);
        return made;
    }

    /** Lets a judge of the lesson's own hear what happens on the heaps that are made for this test from now on. */
    public void listenAlso(Function<Mutator, HeapListener> judges) {
        this.judges = judges;
    }

    private void listenTo(Mutator mutator) {
        this.mutator = mutator;
        heaps.add(new Inspector(mutator.heap()));
        if (judges == null) {
            sites = new Sites(mutator, frames, collectionsAreAudited ? this::collectionEnded : null);
            mutator.listen(sites);
            return;
        }
        Sites first = new Sites(mutator, frames, collectionsAreAudited ? this::collectionEnded : () -> {});
        HeapListener second = judges.apply(mutator);
        sites = first;
        mutator.listen(event -> {
            first.on(event);
            second.on(event);
        });
    }

    /**
     * Audits the heap with what the lesson promises after each statement.
     *
     * @return what was found, clean or not
     */
    public AuditReport audit() {
        AuditReport leak = leakAfterCollection;
        if (leak != null) {
            leakAfterCollection = null;
            return leak;
        }
        AuditReport report = oracle().audit(Promise.ACYCLIC, lesson.counts(stepId));
        boolean demanded = lesson.promise(stepId) == Lesson.Promise.ACYCLIC;
        return !demanded && report.first() instanceof Violation.Leak ? new AuditReport(null, 0) : report;
    }

    /** Whether a program's names are taken away when it is over: what they let die is no matter of an earlier step. */
    boolean namesAreTakenAway() {
        return lesson.promise(stepId) != Lesson.Promise.NOTHING;
    }

    /** Audits with all demands there are, to find out why something else went wrong. */
    public AuditReport auditEverything() {
        return oracle().audit(Promise.EVERYTHING, false);
    }

    /** Throws what a heap of this test has refused first, in case the collector has caught it. */
    public void checkNothingWasRefused() {
        for (Inspector heap : heaps) {
            CollectorError refused = heap.refused();
            if (refused != null) {
                throw refused;
            }
        }
    }

    private void collectionEnded() {
        AuditReport report = auditEverything();
        if (report.first() instanceof Violation.Leak leak
                && !sites.isNewest(leak.object())
                && leakAfterCollection == null) {
            leakAfterCollection = report;
        }
    }

    private Oracle oracle() {
        return new Oracle(new Inspector(mutator.heap()), mutator.collector());
    }

    /**
     * Takes the heap away from a thread that still runs: whatever it does next with an object, or reports, is refused.
     *
     * <p>This is done from outside, while the thread is at work on the heap, so any refusal is taken as it comes.
     */
    public void stop() {
        Mutator running = mutator;
        if (running == null) {
            return;
        }
        running.listen(null);
        Heap heap = running.heap();
        try {
            new Inspector(heap).forEachObject(object -> {
                try {
                    heap.clearWeakReferences(object);
                    heap.free(object);
                } catch (RuntimeException e) {
                    // The thread has changed it meanwhile.
                }
            });
        } catch (RuntimeException e) {
            // The thread has changed the heap meanwhile.
        }
        running.listen(event -> {
            throw new Stopped();
        });
    }

    private static final class Stopped extends Error {
        private static final long serialVersionUID = 1L;

        Stopped() {
            super("stopped: over its time limit", null, false, false);
        }
    }
}
