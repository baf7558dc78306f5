package gccourse.kit.picture;

import gccourse.heap.HeapEvent;
import gccourse.heap.HeapListener;
import gccourse.heap.Meter;
import gccourse.heap.Mutator;
import gccourse.heap.UnfinishedStep;
import gccourse.heap.oracle.Completeness;
import gccourse.heap.recording.Recorder;
import gccourse.heap.recording.Recording;
import gccourse.kit.Bound;
import gccourse.kit.BrokenRule;
import gccourse.kit.lesson.ClassPathRoot;
import gccourse.kit.limit.NotRun;
import gccourse.kit.limit.Overrun;
import gccourse.kit.limit.TimeLimit;
import gccourse.kit.rules.CollectorCode;
import gccourse.kit.scenario.Scenario;
import gccourse.kit.trial.Follower;
import gccourse.kit.trial.ObservedHeap;
import gccourse.kit.trial.ScenarioRun;
import gccourse.kit.trial.TestLines;
import gccourse.kit.trial.Trial;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The picture of one program, or of one test in Java: recorded first, written to a file when it is known what to say about it. */
public final class Drawing implements Follower {
    /** The property with the file of a program that is to be run and drawn; no test is run then. */
    public static final String PROPERTY = "draw";

    /** Beside the time that the program took already: who gets lost in the second run is not drawn. */
    private static final Duration LIMIT = Duration.ofSeconds(3);

    /** A run with more work than that is recorded from so many events before its failure on. */
    private static final long LONG_RUN = 10_000;

    private static final long SHOWN_OF_LONG_RUN = 1_000;

    /** A run with more work than that is not run again: it would take too long. */
    private static final long LONGEST_RUN = 1_000_000;

    private final Trial trial;
    private final @Nullable PrintStream output;
    private long begin;
    private List<Bound> bounds = List.of();
    private @Nullable Recorder recorder;
    private @Nullable Mutator mutator;

    private Drawing(Trial trial, @Nullable PrintStream output) {
        this.trial = trial;
        this.output = output;
    }

    /**
     * Runs a program as it is, and draws it.
     *
     * @param path where the program lies, from the lesson's folder or from the one around it
     * @param output takes what the program prints
     * @return the file of the picture, from the root of the project
     */
    public static String run(Trial trial, String path, PrintStream output) throws IOException {
        Drawing drawing = new Drawing(trial, output);
        ScenarioRun.withoutJudgement(trial, trial.beginFollowed(path, drawing));
        String place = drawing.write("", List.of());
        return place.substring(0, place.indexOf('#'));
    }

    /** Does once more what a test has done. */
    public interface Rerun {
        /** Does it, with the heaps of another trial. */
        void of(Trial again) throws Throwable;
    }

    /**
     * Runs a test once more, and records it.
     *
     * @param thrown what the test has thrown
     * @param rerun does what the test did, quietly: the report has shown already what it prints
     * @return null if the test did not come to its end, or nothing of it could be recorded
     */
    public static @Nullable Drawing ofFailed(Trial trial, Throwable thrown, Rerun rerun) {
        boolean isLost = thrown instanceof Overrun
                || thrown instanceof TimeLimit.MemoryGone
                || thrown instanceof StackOverflowError
                || thrown instanceof NotRun
                || thrown instanceof UnfinishedStep;
        if (isLost) {
            return null;
        }
        if (trial.follower() instanceof Drawing made) {
            return made;
        }
        Drawing drawing = new Drawing(trial, null);
        ObservedHeap failed = trial.heap();
        long work = failed == null ? 0 : work(failed.mutator());
        if (work > LONGEST_RUN) {
            return null;
        }
        drawing.bounds = thrown instanceof BrokenRule broken ? broken.bounds() : List.of();
        if (work > LONG_RUN) {
            EventCount events = new EventCount();
            if (!drawing.run(events, rerun)) {
                return null;
            }
            drawing.begin = events.count - SHOWN_OF_LONG_RUN;
        }
        if (!drawing.run(drawing, rerun)) {
            return null;
        }
        return drawing.recorder == null ? null : drawing;
    }

    /** Runs the test once more for a follower, and says whether it came to its end. */
    private boolean run(Follower follower, Rerun rerun) {
        Trial again = trial.again(follower);
        try {
            new TimeLimit(LIMIT)
                    .run(
                            () -> {
                                rerun.of(again);
                                return again;
                            },
                            again);
        } catch (Overrun | TimeLimit.MemoryGone lost) {
            return false;
        } catch (Throwable asBefore) {
            // It fails as it did before; what was thrown then is what the report explains.
        }
        return true;
    }

    @Override
    public String property() {
        return PROPERTY;
    }

    /** Of a test with several heaps the first one is drawn. */
    @Override
    public HeapListener follow(Mutator followed) {
        if (mutator != null) {
            return event -> {};
        }
        mutator = followed;
        return begin <= 0 ? record(followed) : new LateRecording(followed);
    }

    private HeapListener record(Mutator followed) {
        recorder = recorder(trial, followed);
        return trial.scenario() != null ? recorder : new TestLines(followed, trial.testClass(), recorder);
    }

    /**
     * Makes a recorder that knows what a trial demands. A line of a test in Java is noted when something of it has
     * happened already, so only what holds at every moment is demanded then.
     */
    static Recorder recorder(Trial trial, Mutator followed) {
        boolean isProgram = trial.scenario() != null;
        return new Recorder(
                followed,
                trial.frames()::isOwn,
                isProgram ? trial.completenessAtRest() : Completeness.NOTHING,
                isProgram && trial.lesson().counts(trial.stepId()));
    }

    /** Counts the events of a run that is too long to be recorded from its beginning on. */
    private static final class EventCount implements Follower {
        private long count;
        private boolean follows;

        @Override
        public String property() {
            return PROPERTY;
        }

        @Override
        public HeapListener follow(Mutator followed) {
            boolean isFirst = !follows;
            follows = true;
            return event -> count += isFirst ? 1 : 0;
        }

        @Override
        public void printed(String line) {}
    }

    /** Waits until the failure is near: of a long run nobody wants to see the beginning, or to wait for it. */
    private final class LateRecording implements HeapListener {
        private final Mutator followed;
        private long count;

        LateRecording(Mutator followed) {
            this.followed = followed;
        }

        @Override
        public void on(HeapEvent event) {
            if (++count >= begin) {
                followed.listen(record(followed));
            }
        }
    }

    /** How much has happened on a heap, as far as the meter tells. */
    private static long work(Mutator mutator) {
        Meter.Reading reading = mutator.heap().meter().reading();
        return reading.objectsAllocated()
                + reading.objectsFreed()
                + reading.barriersTaken()
                + reading.objectsVisited()
                + reading.referencesFollowed();
    }

    @Override
    public void printed(String line) {
        if (recorder != null) {
            recorder.printed(line);
        }
        if (output != null) {
            output.println(line);
        }
    }

    /**
     * Writes the page.
     *
     * @param headline the rule that was broken, in capitals; empty if none was
     * @param report the lines of the report
     * @return the file, and the step at which to open it, from the root of the project: {@code FILE#step=41}
     */
    public String write(String headline, List<String> report) throws IOException {
        Recording recording = Objects.requireNonNull(recorder).recording();
        Path module = trial.lesson().module();
        Scenario scenario = trial.scenario();
        String name = (scenario != null
                        ? Scenario.fileName(scenario.name()).replaceFirst("\\.py$", "")
                        : trial.testId().replace('#', '-'))
                + ".html";
        Path file = module.resolve("target").resolve("pictures").resolve(name);
        Files.createDirectories(file.getParent());
        Picture picture = new Picture(recording, about(recording, headline, report));
        Files.writeString(file, picture.page(), StandardCharsets.UTF_8);
        return module.getFileName() + "/target/pictures/" + name + "#step=" + picture.lastStep();
    }

    private About about(Recording recording, String headline, List<String> report) {
        Scenario scenario = trial.scenario();
        Mutator drawn = Objects.requireNonNull(mutator);
        return new About(
                scenario != null ? scenario.program().title() : trial.testName(),
                trial.lesson().title(),
                trial.step() == null ? "" : trial.step().toString(),
                scenario != null ? Scenario.fileName(scenario.name()) : fileName(trial.testClass()),
                headline,
                report,
                scenario != null ? scenario.program().source().lines() : sourceOfTest(),
                scenario != null ? expected(scenario, recording) : List.of(),
                trial.lesson().counts(trial.stepId()),
                drawn.heap().capacity(),
                bounds,
                drawn.heap().meter().reading(),
                ListNames.of(drawn.collector(), recording),
                sources(recording));
    }

    private static String fileName(Class<?> type) {
        String name = type.getName().substring(type.getName().lastIndexOf('.') + 1);
        return name.replaceFirst("\\$.*", "") + ".java";
    }

    /** The lines of the test in Java, if it lies where the tests of a lesson lie. */
    private List<String> sourceOfTest() {
        Class<?> test = trial.testClass();
        String file = test.getPackageName().replace('.', '/') + "/" + fileName(test);
        for (String folder : List.of("src/test/java", "src/hidden/java")) {
            List<String> lines = lines(trial.lesson().module().resolve(folder).resolve(file));
            if (!lines.isEmpty()) {
                return lines;
            }
        }
        return List.of();
    }

    private static List<String> expected(Scenario scenario, Recording recording) {
        int last = recording.moments().get(recording.moments().size() - 1).line();
        List<String> expected = new ArrayList<>();
        for (Scenario.Block block : scenario.blocks()) {
            if (block.firstLine() <= last) {
                expected.addAll(block.expected());
            }
        }
        return expected;
    }

    /** The sources of the collector, as far as they lie where Maven wants them. */
    private Map<String, List<String>> sources(Recording recording) {
        Map<String, List<String>> sources = new TreeMap<>();
        recording.moments().stream()
                .flatMap(moment -> moment.frames().stream())
                .distinct()
                .forEach(frame -> sources.computeIfAbsent(String.valueOf(frame.getFileName()), file -> source(frame)));
        sources.values().removeIf(List::isEmpty);
        return sources;
    }

    private Path moduleOfCollector() {
        CollectorCode code = trial.collectorCode();
        URL found = code.found();
        return found == null
                ? trial.lesson().module()
                : ClassPathRoot.of(found, CollectorCode.file(code.className())).module();
    }

    private List<String> source(StackTraceElement frame) {
        String type = frame.getClassName();
        String folder = type.substring(0, type.lastIndexOf('.') + 1).replace('.', '/');
        return lines(moduleOfCollector().resolve("src/main/java/" + folder + frame.getFileName()));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            // A page without the source still names its lines.
            return List.of();
        }
    }
}
