package gccourse.kit.trial;

import gccourse.heap.Collector;
import gccourse.heap.Heap;
import gccourse.heap.HeapListener;
import gccourse.heap.HeapObject;
import gccourse.heap.Mutator;
import gccourse.heap.oracle.AuditReport;
import gccourse.heap.oracle.Completeness;
import gccourse.kit.BrokenRule;
import gccourse.kit.Seeds;
import gccourse.kit.Step;
import gccourse.kit.World;
import gccourse.kit.lesson.ClassPathRoot;
import gccourse.kit.lesson.Lesson;
import gccourse.kit.lesson.LessonStep;
import gccourse.kit.limit.Progress;
import gccourse.kit.limit.TimeLimit;
import gccourse.kit.output.Printed;
import gccourse.kit.rules.CollectorCode;
import gccourse.kit.scenario.Scenario;
import gccourse.kit.scenario.ScenarioError;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One test of a collector while it runs: who is tested, on which heap, with which program. */
public final class Trial implements TimeLimit.Workplace {
    private static final int MOST_IGNORED = 3;
    private static final String RECURSION = "RecursionError: ";

    /** A collector that nests at most fifty deaths has no more frames on the stack. */
    private static final int MANY_FRAMES = 200;

    private final Lesson lesson;
    private final @Nullable String stepId;
    private final Class<?> testClass;
    private final String testName;
    private final @Nullable String testMethod;
    private final CollectorCode collectorCode;
    private final long ticksBefore;
    private final Frames frames;
    private @Nullable Function<Mutator, HeapListener> judges;
    private @Nullable Follower follower;
    private @Nullable String followed;
    private @Nullable Seeds seeds;
    private @Nullable String file;
    private @Nullable Scenario scenario;
    private final Printed printed = new Printed();
    private final List<ObservedHeap> heaps = new CopyOnWriteArrayList<>();
    private final List<String> ignored = new ArrayList<>();
    private @Nullable NestedTooDeep nestedTooDeep;

    /**
     * Sets up a test.
     *
     * @param stepId the id of the step that the test belongs to, or null
     * @param testMethod the name of its method, or null if it is none
     * @param testName what it is called on the scoreboard
     * @param collectorCode the collector to test
     */
    public Trial(
            Lesson lesson,
            @Nullable String stepId,
            Class<?> testClass,
            @Nullable String testMethod,
            String testName,
            CollectorCode collectorCode) {
        this.lesson = lesson;
        this.stepId = stepId;
        this.testClass = testClass;
        this.testMethod = testMethod;
        this.testName = testName;
        this.collectorCode = collectorCode;
        ticksBefore = collectorCode.ticks();
        frames = new Frames(collectorCode);
    }

    /** Returns a trial that tests the same collector with the same program, for somebody who follows it; without judges. */
    public Trial again(Follower follower) {
        Trial again = new Trial(lesson, stepId, testClass, testMethod, testName, collectorCode);
        again.file = file;
        again.scenario = scenario;
        again.follower = follower;
        return again;
    }

    /** Returns who follows this test, or null. */
    public @Nullable Follower follower() {
        return follower;
    }

    /**
     * Reads a program that somebody wants to follow; it need not expect anything, and lies anywhere.
     *
     * @param path where the program lies, from the lesson's folder or from the one around it
     * @throws ScenarioError if there is no such file, or it is not UTF-8 text
     */
    public Scenario beginFollowed(String path, Follower follower) {
        this.follower = follower;
        followed = path;
        Path module = lesson.module();
        Path inModule = module.resolve(path);
        Path found = Files.exists(inModule) ? inModule : module.resolveSibling(path);
        Path folder = found.toAbsolutePath().getParent();
        if (folder == null || !Files.isRegularFile(found)) {
            throw new ScenarioError(
                    path,
                    "There is no such file, neither in the folder " + module.getFileName()
                            + " nor in the one around it.");
        }
        String name = found.getFileName().toString();
        try {
            scenario = Scenario.readProgram(name, new ClassPathRoot(folder).read(name));
        } catch (CharacterCodingException e) {
            throw new ScenarioError(name, "This file is not UTF-8 text. Save it as UTF-8.");
        }
        return scenario;
    }

    /** Returns how Maven is told to follow this program, {@code draw=mine.py}, or null if it is a test's own. */
    public @Nullable String look() {
        return follower == null || followed == null ? null : follower.property() + "=" + followed;
    }

    /** Tells whoever follows that the program has printed a line. */
    void printed(String line) {
        if (follower != null) {
            follower.printed(line);
        }
    }

    /** Returns the lesson of the test. */
    public Lesson lesson() {
        return lesson;
    }

    /** Returns the step that the test belongs to, or null if it is none of the lesson's. */
    public @Nullable LessonStep step() {
        return lesson.step(stepId);
    }

    /** Returns the id of the step that the test belongs to, {@link Step#EVERY}, or null. */
    public @Nullable String stepId() {
        return stepId;
    }

    /** Returns the step's id and title, or what stands in their place. */
    public String stepName() {
        LessonStep step = step();
        return step != null ? step.toString() : stepId == null ? "your own scenarios" : "every step";
    }

    /** Returns the class of the test. */
    public Class<?> testClass() {
        return testClass;
    }

    /** Returns how Maven is told to run this test alone, {@code Step11NamesCountTest#names}. */
    public String testId() {
        String name = testClass.getName().substring(testClass.getName().lastIndexOf('.') + 1);
        return testMethod == null ? name : name + "#" + testMethod;
    }

    /** Returns what the test is called on the scoreboard. */
    public String testName() {
        return testName;
    }

    /** Returns what knows the student's stack frames. */
    public Frames frames() {
        return frames;
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

    /** Says from which file the scenario comes that is to be run. */
    public void name(String file) {
        this.file = file;
    }

    /** Reads the scenario that is to be run. */
    public Scenario begin(String source) {
        Scenario read = Scenario.read(Objects.requireNonNull(file), source);
        scenario = read;
        return read;
    }

    /** Returns the code of the collector under test; nothing of it need have been loaded. */
    public CollectorCode collectorCode() {
        return collectorCode;
    }

    /** Notes that the test makes something at random, from these seeds. */
    public Seeds use(Seeds seeds) {
        this.seeds = seeds;
        return seeds;
    }

    /** Returns the seeds that the test uses, or null if it makes nothing at random. */
    public @Nullable Seeds seeds() {
        return seeds;
    }

    /** Returns what the collector has printed in this test. */
    public Printed printed() {
        return printed;
    }

    /**
     * Notes what the program has written to its error stream: of exceptions that end nothing, because nobody can handle
     * them. If that is the recursion limit, in calls of the collector to itself, it is the collector's doing.
     */
    void ignored(String text) {
        if (ignored.size() < MOST_IGNORED) {
            ignored.add(text);
        }
        if (nestedTooDeep == null && text.contains(RECURSION)) {
            NestedTooDeep nested = new NestedTooDeep();
            if (frames.of(nested.getStackTrace()).size() > MANY_FRAMES) {
                nestedTooDeep = nested;
            }
        }
    }

    /** Returns the first texts that the program has written to its error stream. */
    public List<String> ignored() {
        return List.copyOf(ignored);
    }

    /**
     * Checks that the collector's calls were not nested until the recursion limit was reached.
     *
     * @throws NestedTooDeep if they were
     */
    void checkNesting() {
        if (nestedTooDeep != null) {
            throw nestedTooDeep;
        }
    }

    /** Makes the collector under test. */
    public Collector newCollector() {
        return Lesson.newCollector(collectorCode);
    }

    /** Makes a world with a collector of its own. */
    public World newWorld() {
        World world = new World(newCollector(), lesson.counts(stepId));
        observe(world.mutator());
        return world;
    }

    /** Makes a heap with a collector of its own. */
    Mutator newMutator(int capacity) {
        Mutator made = new Mutator(new Heap(capacity), newCollector());
        observe(made);
        return made;
    }

    /** Lets a judge of the lesson's own hear what happens on the heaps that are made for this test from now on. */
    public void listenAlso(Function<Mutator, HeapListener> judges) {
        this.judges = judges;
    }

    private void observe(Mutator mutator) {
        Function<Mutator, HeapListener> listeners = follower == null ? judges : follower::follow;
        heaps.add(new ObservedHeap(mutator, frames, lesson.completeness(stepId) == Completeness.EVERYTHING, listeners));
    }

    /** Returns the heap that was made last, or null if the kit has made none. */
    public @Nullable ObservedHeap heap() {
        return heaps.isEmpty() ? null : heaps.get(heaps.size() - 1);
    }

    /** Returns the heap on which an object was seen to be freed, or else the one that was made last. */
    public @Nullable ObservedHeap heapOf(HeapObject object) {
        for (ObservedHeap heap : heaps) {
            if (heap.sites().of(object) != null) {
                return heap;
            }
        }
        return heap();
    }

    /** Returns that a collection began inside another one on a heap of this test, or null if none did. */
    public @Nullable BrokenRule nestedCollection() {
        for (ObservedHeap heap : heaps) {
            BrokenRule nested = heap.nestedCollection();
            if (nested != null) {
                return nested;
            }
        }
        return null;
    }

    /**
     * Audits the newest heap with what the lesson demands after each statement.
     *
     * @return what was found, clean or not
     */
    AuditReport audit() {
        ObservedHeap heap = Objects.requireNonNull(heap());
        heap.checkNothingWasRefused();
        AuditReport leak = heap.takeLeakAfterCollection();
        if (leak != null) {
            return leak;
        }
        AuditReport report = heap.audit(completenessAtRest(), lesson.counts(stepId));
        boolean isBookkept = lesson.completeness(stepId) != Completeness.NOTHING;
        return report.isClean() && isBookkept ? heap.auditBookkeeping() : report;
    }

    /** Returns which unreachable objects must be gone after each statement, be there a collection or not. */
    public Completeness completenessAtRest() {
        boolean atOnce = lesson.completeness(stepId) == Completeness.ACYCLIC;
        return atOnce ? Completeness.ACYCLIC : Completeness.NOTHING;
    }

    /** Whether a program's names are taken away when it is over: what they let die is no matter of an earlier step. */
    boolean namesAreTakenAway() {
        return lesson.completeness(stepId) != Completeness.NOTHING;
    }

    /**
     * Checks each heap when the test is over.
     *
     * @throws gccourse.heap.CollectorError if a heap has refused something, also if the collector has caught that
     * @throws gccourse.kit.BrokenRule if something is freed or emptied that the program can reach
     */
    public void checkHeaps() {
        heaps.forEach(ObservedHeap::check);
    }

    // ---- for the time limit, on another thread

    @Override
    public Progress progress() {
        return heaps.stream().map(ObservedHeap::progress).reduce(Progress.NONE, Progress::plus);
    }

    /** Returns the work of collectors since the test began, in ticks; none of it if they had to be defined anew meanwhile. */
    public long ticks() {
        return Math.max(0, collectorCode.ticks() - ticksBefore);
    }

    @Override
    public StackTraceElement @Nullable [] exhausted() {
        return collectorCode.exhausted();
    }

    @Override
    public void takeAway() {
        heaps.forEach(ObservedHeap::takeAway);
        collectorCode.renew();
    }
}
