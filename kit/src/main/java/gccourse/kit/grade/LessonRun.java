package gccourse.kit.grade;

import gccourse.kit.Step;
import gccourse.kit.engine.Session;
import gccourse.kit.engine.StepOrder;
import gccourse.kit.grade.LessonResult.StepResult;
import gccourse.kit.lesson.Lesson;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs all tests of a lesson on a collector, silently, and says what it earned. */
public final class LessonRun {
    private static final String ONLY_STEP = "gccourse.onlyStep";

    private LessonRun() {}

    /**
     * Runs a lesson.
     *
     * @param where a class in the lesson's package, be it one of its tests or not
     * @param collector the name of the collector's class
     * @throws IllegalArgumentException if the class is not in the package of a lesson
     */
    public static LessonResult on(Class<?> where, String collector) {
        return on(where, collector, Map.of());
    }

    /**
     * Runs a lesson with configuration parameters of its own, {@code gccourse.seconds} for instance: what a test may
     * take.
     */
    public static LessonResult on(Class<?> where, String collector, Map<String, String> parameters) {
        return result(results(where, null, collector, parameters));
    }

    /**
     * Runs a lesson on a collector that need not be on the class path, one compiled in memory for instance.
     *
     * @param collectors knows the class files of the collector and of the classes beside it as resources,
     *     {@code gccourse/refcount/RefCountCollector.class} for instance; what it answers is taken even where the class
     *     path has a class of that name, so it must not ask its parent first
     */
    public static LessonResult on(Class<?> where, ClassLoader collectors, String collector) {
        return result(results(where, collectors, collector, Map.of()));
    }

    /**
     * Runs a lesson on the collector that the student writes, with all that {@code mvn test} does besides: the first
     * failure is drawn, the board says what was earned in the run before, and what is earned now is kept for the next.
     *
     * @param collectors as for {@link #on(Class, ClassLoader, String)}
     */
    public static LessonResult on(Lesson lesson, ClassLoader collectors) {
        LessonTally results =
                results(lesson, collectors, lesson.collector(), Map.of(Session.PICTURES, "true"), outcome -> {});
        LessonResult result = result(results, LastRun.earned(results));
        LastRun.keep(results);
        return result;
    }

    /**
     * Runs a lesson on a collector under the name of the student's, and tells of each test at once.
     *
     * @param collectors as for {@link #on(Class, ClassLoader, String)}
     * @param parameters configuration parameters of the run
     * @param heard is told what has become of each test when it is over
     */
    public static LessonResult on(
            Lesson lesson, ClassLoader collectors, Map<String, String> parameters, Consumer<TestOutcome> heard) {
        return result(results(lesson, collectors, lesson.collector(), parameters, heard));
    }

    /**
     * Runs the tests of one step until one of them fails, on a collector that need not be on the class path. What the
     * other steps would have earned is not in the result.
     *
     * @param step the step's id
     * @param collectors as for {@link #on(Class, ClassLoader, String)}
     */
    public static LessonResult untilLost(String step, Class<?> where, ClassLoader collectors, String collector) {
        return result(results(where, collectors, collector, Map.of(ONLY_STEP, step, Session.STOP, "true")));
    }

    static LessonTally results(
            Class<?> where, @Nullable ClassLoader collectors, String collector, Map<String, String> parameters) {
        Lesson lesson = Lesson.find(where);
        if (lesson == null) {
            throw new IllegalArgumentException(where.getName() + " is not in the package of a lesson.");
        }
        return results(lesson, collectors, collector, parameters, outcome -> {});
    }

    private static LessonTally results(
            Lesson lesson,
            @Nullable ClassLoader collectors,
            String collector,
            Map<String, String> parameters,
            Consumer<TestOutcome> heard) {
        Results results = new Results(heard);
        LauncherConfig config = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .addTestExecutionListeners(results)
                .build();
        try (LauncherSession session = LauncherFactory.openSession(config)) {
            if (collectors != null) {
                session.getStore().put(Session.OF_LAUNCHER, ClassLoader.class, collectors);
            }
            session.getLauncher().execute(request(lesson, collector, parameters));
        }
        return results.lessons().stream()
                .filter(found -> found.lesson().packageName().equals(lesson.packageName()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No test of " + lesson.title() + " was found."));
    }

    private static LauncherDiscoveryRequest request(Lesson lesson, String collector, Map<String, String> parameters) {
        Map<String, String> all = new HashMap<>();
        all.put(Session.PICTURES, "false");
        all.putAll(parameters);
        all.put(Session.COLLECTOR, collector);
        all.put("junit.jupiter.extensions.autodetection.enabled", "true");
        all.put("junit.jupiter.testclass.order.default", StepOrder.class.getName());
        all.put("junit.jupiter.testmethod.order.default", StepOrder.Methods.class.getName());
        String onlyStep = parameters.get(ONLY_STEP);
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(lesson.testClasses().stream()
                        .filter(name -> onlyStep == null || onlyStep.equals(stepOf(name)))
                        .map(DiscoverySelectors::selectClass)
                        .toList())
                .configurationParameters(all)
                .build();
    }

    private static @Nullable String stepOf(String testClass) {
        try {
            Step step = Class.forName(testClass).getAnnotation(Step.class);
            return step == null ? null : step.value();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("The lesson names a test class that cannot be loaded: " + testClass, e);
        }
    }

    private static LessonResult result(LessonTally results) {
        return result(results, Set.of());
    }

    private static LessonResult result(LessonTally results, Set<String> earnedBefore) {
        List<StepResult> steps = results.lesson().steps().stream()
                .map(step -> {
                    StepTally tally = results.step(step.id());
                    return new StepResult(
                            step.id(),
                            step.title(),
                            step.points(),
                            results.isEarned(step),
                            tally.tests(),
                            tally.passed());
                })
                .toList();
        return new LessonResult(
                results.points(),
                steps,
                List.copyOf(results.failures()),
                new Board(results, earnedBefore).text(),
                new Board(results).reports());
    }
}
