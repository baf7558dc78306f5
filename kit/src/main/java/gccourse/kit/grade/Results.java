package gccourse.kit.grade;

import gccourse.kit.engine.LessonExtension;
import gccourse.kit.engine.Reported;
import gccourse.kit.engine.Session;
import gccourse.kit.lesson.Lesson;
import gccourse.kit.lesson.LessonError;
import gccourse.kit.report.Report;
import gccourse.kit.report.Reporter;
import gccourse.kit.trial.Trial;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Hears what becomes of every test of a run, and keeps a tally for each lesson. */
final class Results implements TestExecutionListener {
    private final Consumer<TestOutcome> heard;
    private final Map<String, Long> ticks = new HashMap<>();
    private final Map<Class<?>, Optional<LessonTally>> byClass = new LinkedHashMap<>();
    private final Map<String, LessonTally> byLesson = new LinkedHashMap<>();

    /**
     * Prepares for a run.
     *
     * @param heard is told of each test at once
     */
    Results(Consumer<TestOutcome> heard) {
        this.heard = heard;
    }

    /** Returns the tallies of every lesson of which a test ran. */
    List<LessonTally> lessons() {
        return byLesson.values().stream().filter(LessonTally::hasTests).toList();
    }

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        byClass.clear();
        byLesson.clear();
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        Class<?> testClass = classOf(test);
        LessonTally tally = tallyOf(testClass);
        if (testClass != null && tally != null && !reason.equals(LessonExtension.LEFT_OUT)) {
            // What is switched off has not passed, whether it is a test or a class of them.
            add(tally, test, Lesson.stepOf(testClass), false, null);
        }
    }

    @Override
    public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
        LessonTally tally = tallyOf(classOf(test));
        String lines = entry.getKeyValuePairs().get(LessonExtension.LINES);
        String printed = entry.getKeyValuePairs().get(LessonExtension.PRINTED);
        if (tally != null && lines != null && printed != null) {
            tally.addPrinted(Integer.parseInt(lines), printed);
        }
        String worked = entry.getKeyValuePairs().get(Session.TICKS);
        if (worked != null) {
            ticks.put(test.getUniqueId(), Long.parseLong(worked));
        }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        Class<?> testClass = classOf(test);
        LessonTally tally = tallyOf(testClass);
        if (testClass == null || tally == null) {
            return;
        }
        tally.ran(testClass);
        boolean hasPassed = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
        if (!test.isTest() && hasPassed) {
            return;
        }
        String stepId = Lesson.stepOf(testClass);
        Report report = result.getThrowable()
                .map(thrown -> thrown instanceof Reported reported
                        ? reported.report()
                        : report(tally.lesson(), testClass, test, thrown))
                .orElse(null);
        add(tally, test, stepId, hasPassed, report);
    }

    private void add(
            LessonTally tally,
            TestIdentifier test,
            @Nullable String stepId,
            boolean hasPassed,
            @Nullable Report report) {
        tally.add(stepId, hasPassed);
        if (report != null) {
            tally.add(new Failure(stepId, test.getDisplayName(), report));
        }
        heard.accept(new TestOutcome(
                test.getUniqueId(),
                stepId,
                test.getDisplayName(),
                hasPassed,
                ticks.getOrDefault(test.getUniqueId(), 0L),
                report));
    }

    private static Report report(Lesson lesson, Class<?> testClass, TestIdentifier test, Throwable thrown) {
        Trial trial = new Trial(
                lesson,
                Lesson.stepOf(testClass),
                testClass,
                test.getSource().orElse(null) instanceof MethodSource source ? source.getMethodName() : null,
                test.getDisplayName(),
                lesson.collectorCode(null, null, false));
        return new Reporter(trial).explain(thrown);
    }

    private @Nullable LessonTally tallyOf(@Nullable Class<?> testClass) {
        return testClass == null
                ? null
                : byClass.computeIfAbsent(testClass, this::findTally).orElse(null);
    }

    private Optional<LessonTally> findTally(Class<?> type) {
        if (!Lesson.isTest(type)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(Lesson.find(type))
                    .map(lesson -> byLesson.computeIfAbsent(lesson.packageName(), name -> new LessonTally(lesson)));
        } catch (LessonError e) {
            // The tests themselves say so.
            return Optional.empty();
        }
    }

    private static @Nullable Class<?> classOf(TestIdentifier test) {
        TestSource source = test.getSource().orElse(null);
        if (source instanceof MethodSource method) {
            return method.getJavaClass();
        }
        return source instanceof ClassSource type ? type.getJavaClass() : null;
    }
}
