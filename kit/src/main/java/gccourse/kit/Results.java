package gccourse.kit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Collects what became of the tests of each lesson in a run, and says what they are worth. */
final class Results implements TestExecutionListener {
    private final Map<Class<?>, Optional<OfLesson>> byClass = new LinkedHashMap<>();
    private final Map<String, OfLesson> byLesson = new LinkedHashMap<>();

    /**
     * A test that did not pass.
     *
     * @param stepId the id of its step, or null
     * @param test its name
     * @param report what it says
     */
    record Failed(@Nullable String stepId, String test, Report report) {}

    /** What became of the tests of a step. */
    static final class Tally {
        int tests;
        int passed;

        boolean isComplete() {
            return tests > 0 && passed == tests;
        }
    }

    /** The results of one lesson. */
    static final class OfLesson {
        private final Lesson lesson;
        private final Map<String, Tally> tallies = new LinkedHashMap<>();
        private final Set<String> classesThatRan = new LinkedHashSet<>();
        private final List<Failed> failures = new ArrayList<>();

        private OfLesson(Lesson lesson) {
            this.lesson = lesson;
        }

        Lesson lesson() {
            return lesson;
        }

        /** Returns the tests that failed, red or open, in the order in which they ran. */
        List<Failed> failures() {
            return failures;
        }

        Tally tally(@Nullable String stepId) {
            return tallies.computeIfAbsent(stepId == null ? "" : stepId, key -> new Tally());
        }

        private boolean hasTests() {
            return tallies.values().stream().anyMatch(tally -> tally.tests > 0);
        }

        /** Whether only a part of the lesson's tests was asked for. */
        boolean isFiltered() {
            return !System.getProperty(ScenarioProvider.FILTER, "").isEmpty()
                    || System.getProperty("test", "").contains("#")
                    || !classesThatRan.containsAll(lesson.testClasses());
        }

        /** Whether what holds for every step has been broken, which withholds all points. */
        boolean areAllWithheld() {
            Tally every = tallies.get(Step.EVERY);
            return every != null && !every.isComplete();
        }

        /** Whether all tests of a step ran and passed. */
        boolean isEarned(LessonStep step) {
            return tally(step.id()).isComplete() && !areAllWithheld();
        }

        int points() {
            return lesson.steps().stream()
                    .filter(this::isEarned)
                    .mapToInt(LessonStep::points)
                    .sum();
        }

        /** Returns the first step that has not been earned, of those that ran; null if there is none. */
        @Nullable
        LessonStep next() {
            for (LessonStep step : lesson.steps()) {
                if (tally(step.id()).tests > 0 && !isEarned(step)) {
                    return step;
                }
            }
            return null;
        }
    }

    /** Returns the results of every lesson of which a test ran. */
    List<OfLesson> lessons() {
        return byLesson.values().stream().filter(OfLesson::hasTests).toList();
    }

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        byClass.clear();
        byLesson.clear();
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        OfLesson results = resultsOf(test);
        if (results != null) {
            // What is switched off has not passed, whether it is a test or a class of them.
            results.tally(stepOf(test)).tests++;
        }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        OfLesson results = resultsOf(test);
        if (results == null) {
            return;
        }
        results.classesThatRan.add(classOf(test).getName());
        boolean passed = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
        if (!test.isTest() && passed) {
            return;
        }
        String step = stepOf(test);
        Tally tally = results.tally(step);
        tally.tests++;
        tally.passed += passed ? 1 : 0;
        Throwable thrown = result.getThrowable().orElse(null);
        if (thrown != null) {
            addFailure(results, step, test, thrown);
        }
    }

    private static void addFailure(OfLesson results, @Nullable String step, TestIdentifier test, Throwable thrown) {
        Report report;
        if (thrown instanceof Failure failure) {
            report = failure.report();
        } else if (thrown instanceof Open open) {
            report = open.report();
        } else {
            Trial trial = new Trial(results.lesson, step, classOf(test), test.getDisplayName(), null);
            report = new Reporter(trial).explain(thrown);
        }
        results.failures.add(new Failed(step, test.getDisplayName(), report));
    }

    private @Nullable OfLesson resultsOf(TestIdentifier test) {
        Class<?> type = classOf(test);
        return type == null
                ? null
                : byClass.computeIfAbsent(type, this::findResults).orElse(null);
    }

    private Optional<OfLesson> findResults(Class<?> type) {
        Class<?> outermost = type;
        while (outermost.getEnclosingClass() != null) {
            outermost = outermost.getEnclosingClass();
        }
        if (stepOf(outermost) == null && !hasScenarios(outermost)) {
            return Optional.empty();
        }
        Lesson lesson;
        try {
            lesson = Lesson.find(type);
        } catch (LessonError e) {
            // The tests themselves say so.
            return Optional.empty();
        }
        return lesson == null
                ? Optional.empty()
                : Optional.of(byLesson.computeIfAbsent(lesson.packageName(), name -> new OfLesson(lesson)));
    }

    private static boolean hasScenarios(Class<?> type) {
        for (var method : type.getDeclaredMethods()) {
            if (method.isAnnotationPresent(Scenarios.class)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String stepOf(TestIdentifier test) {
        return LessonExtension.stepOf(classOf(test));
    }

    private static @Nullable String stepOf(Class<?> type) {
        return LessonExtension.stepOf(type);
    }

    private static @Nullable Class<?> classOf(TestIdentifier test) {
        TestSource source = test.getSource().orElse(null);
        if (source instanceof MethodSource method) {
            return method.getJavaClass();
        }
        return source instanceof ClassSource type ? type.getJavaClass() : null;
    }
}
