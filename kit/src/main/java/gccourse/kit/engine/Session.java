package gccourse.kit.engine;

import gccourse.kit.Seeds;
import gccourse.kit.lesson.Lesson;
import gccourse.kit.lesson.LessonCheck;
import gccourse.kit.lesson.LessonError;
import gccourse.kit.limit.NotRun;
import gccourse.kit.limit.TimeLimit;
import gccourse.kit.output.Console;
import gccourse.kit.picture.Drawing;
import gccourse.kit.picture.Trace;
import gccourse.kit.rules.CollectorCode;
import gccourse.kit.scenario.Scenario;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.platform.engine.ConfigurationParameters;

/** What the tests of one run share: the time limit, whether one is red already, the lessons. */
public final class Session implements AutoCloseable {
    /** Where the kit keeps what it knows of a run. */
    static final Namespace NAMESPACE = Namespace.create(Session.class);

    /** The same, where a launcher session keeps the class loader that knows the collector's files. */
    public static final org.junit.platform.engine.support.store.Namespace OF_LAUNCHER =
            org.junit.platform.engine.support.store.Namespace.create(NAMESPACE.getParts());

    /** The configuration parameter that names another collector to be tested. */
    public static final String COLLECTOR = "gccourse.collector";

    /** The configuration parameter with the seconds that a test may compute. */
    public static final String SECONDS = "gccourse.seconds";

    /**
     * The configuration parameter with the work, in ticks, that a collector may do in a test; any if it is not set. If it is,
     * each test publishes under the same name what its collectors have done.
     */
    public static final String TICKS = "gccourse.ticks";

    /** The configuration parameter that says, with {@code false}, that collectors need not count their work. */
    public static final String INSTRUMENT = "gccourse.instrument";

    /** The configuration parameter that says, with {@code true}, that nothing is run after the first failure. */
    public static final String STOP = "gccourse.stop";

    /** The configuration parameter that says, with {@code false}, that no picture is made of the first failure. */
    public static final String PICTURES = "gccourse.pictures";

    private static final long DEFAULT_SECONDS = 10;

    private final TimeLimit timeLimit;
    private final Console console = new Console();
    private final @Nullable String collector;
    private final String scenario;
    private final @Nullable String seed;
    private final @Nullable ClassLoader collectorFiles;
    private final boolean countsWork;
    private final boolean stops;
    private final boolean draws;
    private final String toDraw;
    private final String toTrace;
    private final @Nullable Long ticks;
    private final Map<String, CollectorCode> collectorCode = new HashMap<>();
    private final Map<String, Lesson> lessons = new HashMap<>();
    private final Set<String> checked = new HashSet<>();
    private boolean red;
    private @Nullable String refused;

    private Session(ExtensionContext context) {
        collector = context.getConfigurationParameter(COLLECTOR).orElse(null);
        collectorFiles =
                context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE).get(ClassLoader.class, ClassLoader.class);
        countsWork = context.getConfigurationParameter(INSTRUMENT)
                .map(Boolean::parseBoolean)
                .orElse(true);
        stops = context.getConfigurationParameter(STOP)
                .map(Boolean::parseBoolean)
                .orElse(false);
        draws = context.getConfigurationParameter(PICTURES)
                .map(Boolean::parseBoolean)
                .orElse(true);
        toDraw = context.getConfigurationParameter(Drawing.PROPERTY).orElse("").strip();
        toTrace = context.getConfigurationParameter(Trace.PROPERTY).orElse("").strip();
        ticks = context.getConfigurationParameter(TICKS).map(Long::parseLong).orElse(null);
        seed = context.getConfigurationParameter(Seeds.PARAMETER).orElse(null);
        scenario = context.getConfigurationParameter(Scenario.FILTER).orElse("");
        timeLimit = new TimeLimit(Duration.ofSeconds(
                context.getConfigurationParameter(SECONDS).map(Long::parseLong).orElse(DEFAULT_SECONDS)));
    }

    /** Returns the session of the run that a test belongs to. */
    static Session of(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Session.class, key -> new Session(context), Session.class);
    }

    Console console() {
        return console;
    }

    /** Whether a picture is made of the first failure. */
    boolean draws() {
        return draws;
    }

    /** Whether a run is to follow a program, and to test nothing. */
    public static boolean isLook(ConfigurationParameters parameters) {
        return parameters.get(Drawing.PROPERTY).isPresent()
                || parameters.get(Trace.PROPERTY).isPresent();
    }

    /** Returns the file of the program that is to be run and drawn, or an empty text. */
    String toDraw() {
        return toDraw;
    }

    /** Returns the file of the program whose events are to be printed, or an empty text. */
    String toTrace() {
        return toTrace;
    }

    TimeLimit timeLimit() {
        return timeLimit;
    }

    /** JUnit calls it when the run is over. */
    @Override
    public void close() {
        console.close();
    }

    /** Returns the code of the collector under test, the same for all tests of a lesson. */
    private CollectorCode collectorCode(Lesson lesson) {
        return collectorCode.computeIfAbsent(
                lesson.packageName(), name -> lesson.collectorCode(collectorFiles, collector, countsWork));
    }

    /** Whether scenarios are asked for by their file's name, and only these are to be run. */
    boolean asksForScenarios() {
        return !scenario.isEmpty();
    }

    /** Returns those scenarios of some files that are to be run: the one with the name that is asked for, or all like it. */
    List<String> askedFor(List<String> files) {
        List<String> exactly = files.stream()
                .filter(file -> Scenario.fileName(file).equals(scenario + ".py"))
                .toList();
        return exactly.isEmpty()
                ? files.stream()
                        .filter(file -> Scenario.fileName(file).contains(scenario))
                        .toList()
                : exactly;
    }

    /** Says, to be thrown, that none of some files has the name that was asked for. */
    NotRun noSuchScenario(String where, List<String> files) {
        refused = "No scenario of %s has \"%s\" in its file name. Nothing was run. There are: %s."
                .formatted(
                        where, scenario, files.stream().map(Scenario::fileName).collect(Collectors.joining(", ")));
        return new NotRun(refused);
    }

    /** Whether a collector may do only so much work in a test. */
    boolean limitsWork() {
        return ticks != null;
    }

    /** Returns the code of the collector under test for a test that begins: it may do its share of work. */
    CollectorCode beginTest(Lesson lesson) {
        CollectorCode code = collectorCode(lesson);
        if (ticks != null) {
            code.allow(ticks);
        }
        return code;
    }

    /**
     * Returns the seeds of this run.
     *
     * @throws LessonError if the one that was asked for is no number
     */
    Seeds seeds() {
        try {
            return new Seeds(seed == null ? Seeds.DEFAULT : Long.parseLong(seed));
        } catch (NumberFormatException e) {
            throw new LessonError("seed = " + seed + " cannot be read; write a whole number.");
        }
    }

    /** Whether this is the first test that failed; all others are open. */
    boolean isFirstFailure() {
        boolean first = !red;
        red = true;
        if (first && stops) {
            refused = "A test has failed, and nothing is run after that.";
        }
        return first;
    }

    /** Says that the collector breaks a rule that holds for every step: nothing of it is run any more. */
    void refuse() {
        refused = "A rule that holds for every step is broken. Nothing of your collector is run until that is mended.";
    }

    /**
     * Checks that there is no reason to run nothing at all.
     *
     * @throws NotRun if there is one
     */
    void checkIsNotRefused() {
        if (refused != null) {
            throw new NotRun(refused);
        }
    }

    /**
     * Returns the lesson of a test class.
     *
     * @throws LessonError if it has none
     */
    Lesson lesson(Class<?> testClass) {
        return lessons.computeIfAbsent(testClass.getPackageName(), name -> {
            Lesson lesson = Lesson.find(testClass);
            if (lesson == null) {
                throw new LessonError(
                        testClass.getName() + " uses the test kit, but there is no lesson.properties in its"
                                + " package or in one around it.");
            }
            return lesson;
        });
    }

    /**
     * Checks, once in a run, that a lesson can be graded, and that there is what was asked for.
     *
     * @throws LessonError if the lesson cannot be graded
     * @throws NotRun if it has no scenario of the name that was asked for
     */
    void check(Lesson lesson) {
        if (!checked.add(lesson.packageName())) {
            return;
        }
        LessonCheck.of(lesson);
        if (askedFor(lesson.scenarios()).isEmpty()) {
            throw noSuchScenario("this lesson", lesson.scenarios());
        }
    }
}
