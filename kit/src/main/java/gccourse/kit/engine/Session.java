package gccourse.kit.engine;

import gccourse.kit.lesson.Lesson;
import gccourse.kit.lesson.LessonCheck;
import gccourse.kit.lesson.LessonError;
import gccourse.kit.limit.TimeLimit;
import gccourse.kit.rules.CollectorCode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/** What the tests of one run share: the time limit, whether one is red already, the lessons. */
public final class Session implements AutoCloseable {
    public static final Namespace NAMESPACE = Namespace.create(Session.class);

    /** The same, where a launcher session keeps the class loader that knows the collector's files. */
    public static final org.junit.platform.engine.support.store.Namespace OF_LAUNCHER =
            org.junit.platform.engine.support.store.Namespace.create(NAMESPACE.getParts());

    /** The configuration parameter that names another collector to be tested. */
    public static final String COLLECTOR = "gccourse.collector";

    /** The configuration parameter with the seconds that a test may take. */
    public static final String SECONDS = "gccourse.seconds";

    /** The configuration parameter that says, with {@code false}, that collectors need not count their work. */
    public static final String INSTRUMENT = "gccourse.instrument";

    private static final long DEFAULT_SECONDS = 10;

    private final TimeLimit timeLimit;
    private final @Nullable String collector;
    private final @Nullable ClassLoader collectorFiles;
    private final boolean countsWork;
    private final Map<String, CollectorCode> collectorCode = new HashMap<>();
    private final Map<String, Lesson> lessons = new HashMap<>();
    private final Set<String> checked = new HashSet<>();
    private boolean red;
    private boolean refused;

    private Session(ExtensionContext context) {
        collector = context.getConfigurationParameter(COLLECTOR).orElse(null);
        collectorFiles =
                context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE).get(ClassLoader.class, ClassLoader.class);
        countsWork = context.getConfigurationParameter(INSTRUMENT)
                .map(Boolean::parseBoolean)
                .orElse(true);
        timeLimit = new TimeLimit(
                context.getConfigurationParameter(SECONDS).map(Long::parseLong).orElse(DEFAULT_SECONDS));
    }

    public static Session of(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Session.class, key -> new Session(context), Session.class);
    }

    public TimeLimit timeLimit() {
        return timeLimit;
    }

    /** Returns the code of the collector under test, the same for all tests of a lesson. */
    public CollectorCode collectorCode(Lesson lesson) {
        return collectorCode.computeIfAbsent(
                lesson.packageName(), name -> lesson.collectorCode(collectorFiles, collector, countsWork));
    }

    /** Whether this is the first test that failed; all others are open. */
    public boolean isFirstFailure() {
        boolean first = !red;
        red = true;
        return first;
    }

    /** Says that the collector breaks a rule that holds for every step: nothing of it is run any more. */
    public void refuse() {
        refused = true;
    }

    public boolean isRefused() {
        return refused;
    }

    /**
     * Returns the lesson of a test class.
     *
     * @throws LessonError if it has none
     */
    public Lesson lesson(Class<?> testClass) {
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

    /** Checks, once in a run, that a lesson can be graded. */
    public void check(Lesson lesson) {
        if (checked.add(lesson.packageName())) {
            LessonCheck.of(lesson);
        }
    }

    /** JUnit does this when all tests are over. */
    @Override
    public void close() {
        timeLimit.close();
    }
}
