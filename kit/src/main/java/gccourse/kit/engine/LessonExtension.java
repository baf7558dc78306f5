package gccourse.kit.engine;

import gccourse.heap.Collector;
import gccourse.heap.HeapListener;
import gccourse.heap.Mutator;
import gccourse.kit.Scenarios;
import gccourse.kit.Seeds;
import gccourse.kit.Step;
import gccourse.kit.World;
import gccourse.kit.Worlds;
import gccourse.kit.lesson.Lesson;
import gccourse.kit.limit.TimeLimit;
import gccourse.kit.output.Printed;
import gccourse.kit.picture.Drawing;
import gccourse.kit.report.Report;
import gccourse.kit.report.Reporter;
import gccourse.kit.rules.CollectorCode;
import gccourse.kit.scenario.Scenario;
import gccourse.kit.trial.ScenarioRun;
import gccourse.kit.trial.Trial;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.platform.commons.support.ReflectionSupport;
import org.opentest4j.TestAbortedException;

/**
 * Lets the tests of a lesson run as its rules want it: on a fresh collector, within a time limit, and with one red test
 * at most; every later failure is shown as skipped.
 *
 * <p>JUnit finds it through the service loader and tells it of every test; it leaves alone those of no lesson.
 */
public final class LessonExtension
        implements BeforeAllCallback,
                AfterEachCallback,
                AfterTestExecutionCallback,
                InvocationInterceptor,
                ParameterResolver,
                TestExecutionExceptionHandler,
                ExecutionCondition,
                LifecycleMethodExecutionExceptionHandler {
    /** The entry of a test that passed which says how many lines the collector has printed. */
    public static final String LINES = "lines";

    /** The entry with those of these lines that are kept. */
    public static final String PRINTED = "printed";

    /** Why a test is skipped that is no scenario when one was asked for. */
    public static final String LEFT_OUT = "A scenario was asked for, and this test is none.";

    /** What a test may take. */
    private static final Set<Class<?>> PARAMETERS =
            Set.of(World.class, Worlds.class, Seeds.class, Collector.class, CollectorCode.class);

    /** A test that takes one of these can be drawn. */
    private static final Set<Class<?>> DRAWN = Set.of(World.class, Worlds.class);

    /** For the service loader. */
    public LessonExtension() {}

    /** Returns the trial of a test, which begins when somebody asks for it first. */
    static Trial trial(ExtensionContext context) {
        return context.getStore(Session.NAMESPACE).computeIfAbsent(Trial.class, key -> begin(context), Trial.class);
    }

    /** Lets a judge of the lesson's own hear what happens on the heaps of a test; called before the test begins. */
    public static void listenAlso(ExtensionContext context, Function<Mutator, HeapListener> judges) {
        trial(context).listenAlso(judges);
    }

    private static Trial begin(ExtensionContext context) {
        Session session = Session.of(context);
        Class<?> testClass = testClass(context);
        Lesson lesson = session.lesson(testClass);
        return new Trial(
                lesson,
                Lesson.stepOf(testClass),
                testClass,
                testMethod(context),
                context.getDisplayName(),
                session.beginTest(lesson));
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (isOfLesson(context) && context.getExecutionException().isEmpty()) {
            Printed printed = trial(context).printed();
            if (printed.lines() > 0) {
                context.publishReportEntry(
                        Map.of(LINES, "" + printed.lines(), PRINTED, String.join("\n", printed.shown())));
            }
        }
    }

    private static boolean isOfLesson(ExtensionContext context) {
        return Lesson.isTest(testClass(context));
    }

    /** Returns the class of a test; a dynamic test is one of the class that has made it. */
    private static Class<?> testClass(ExtensionContext context) {
        return context.getTestClass()
                .orElseGet(() -> testClass(context.getParent().orElseThrow()));
    }

    /** Returns the name of the method that is the test, or has made it. */
    private static @Nullable String testMethod(ExtensionContext context) {
        return context.getTestMethod()
                .map(Method::getName)
                .orElseGet(() ->
                        context.getParent().map(LessonExtension::testMethod).orElse(null));
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (!isOfLesson(context)) {
            return;
        }
        Session session = Session.of(context);
        session.check(session.lesson(testClass(context)));
    }

    /** Who asks for a scenario wants that one, and not what else there is of its step. */
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        boolean isLeftOut = context.getTestMethod()
                .filter(method -> isOfLesson(context) && Session.of(context).asksForScenarios())
                .filter(method -> !method.isAnnotationPresent(Scenarios.class))
                .isPresent();
        return isLeftOut ? ConditionEvaluationResult.disabled(LEFT_OUT) : ConditionEvaluationResult.enabled(null);
    }

    // ---- the collector under test

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return isOfLesson(context)
                && PARAMETERS.contains(type)
                && !(parameter.getDeclaringExecutable() instanceof Constructor);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Trial trial = trial(context);
        Class<?> type = parameter.getParameter().getType();
        Session session = Session.of(context);
        try {
            return type == World.class || type == Collector.class
                    ? limited(context, () -> argument(type, trial, session))
                    : argument(type, trial, session);
        } catch (Throwable t) {
            // Is taken apart again when the test's failure is explained.
            throw new ParameterResolutionException("The collector cannot be made.", t);
        }
    }

    private static Object argument(Class<?> type, Trial trial, Session session) {
        if (type == CollectorCode.class) {
            return trial.collectorCode();
        }
        if (type == Seeds.class) {
            return trial.use(session.seeds());
        }
        if (type == Worlds.class) {
            return (Worlds) trial::newWorld;
        }
        return type == World.class ? trial.newWorld() : trial.newCollector();
    }

    // ---- the time limit, and what is not run at all

    private static <T extends @Nullable Object> T limited(ExtensionContext context, TimeLimit.Body<T> body)
            throws Throwable {
        if (!isOfLesson(context)) {
            return body.run();
        }
        Session session = Session.of(context);
        session.checkIsNotRefused();
        Trial trial = trial(context);
        T result = session.timeLimit()
                .run(
                        () -> {
                            session.console().keep(trial.printed());
                            return body.run();
                        },
                        trial);
        trial.checkHeaps();
        return result;
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        limited(context, invocation::proceed);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        limited(context, invocation::proceed);
    }

    @Override
    public <T extends @Nullable Object> T interceptTestFactoryMethod(
            Invocation<T> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        return limited(context, invocation::proceed);
    }

    @Override
    public void interceptDynamicTest(
            Invocation<Void> invocation, DynamicTestInvocationContext test, ExtensionContext context) throws Throwable {
        try {
            limited(context, invocation::proceed);
        } catch (Throwable t) {
            // Exception handlers do not hear of dynamic tests.
            handleTestExecutionException(context, t);
        } finally {
            publishTicks(context);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        publishTicks(context);
    }

    private static void publishTicks(ExtensionContext context) {
        if (isOfLesson(context) && Session.of(context).limitsWork()) {
            context.publishReportEntry(
                    Session.TICKS, String.valueOf(trial(context).ticks()));
        }
    }

    @Override
    public void interceptBeforeEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        limited(context, invocation::proceed);
    }

    @Override
    public void interceptAfterEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        limited(context, invocation::proceed);
    }

    // ---- one red test

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        throw reported(context, thrown);
    }

    @Override
    public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        throw reported(context, thrown);
    }

    @Override
    public void handleAfterEachMethodExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        throw reported(context, thrown);
    }

    private static Throwable reported(ExtensionContext context, Throwable thrown) {
        if (thrown instanceof TestAbortedException || !isOfLesson(context)) {
            return thrown;
        }
        Session session = Session.of(context);
        if (thrown instanceof AssertionError && Step.EVERY.equals(Lesson.stepOf(testClass(context)))) {
            session.refuse();
        }
        Report report = new Reporter(trial(context)).explain(thrown);
        return session.isFirstFailure()
                ? new Red(session.draws() ? drawn(context, thrown, report) : report)
                : new Open(report);
    }

    /** Adds to a report where the picture of the failure is; what keeps it from being made never hides the report. */
    private static Report drawn(ExtensionContext context, Throwable thrown, Report report) {
        try {
            Drawing.Rerun rerun = rerun(context);
            Drawing drawing = rerun == null ? null : Drawing.ofFailed(trial(context), thrown, rerun);
            return drawing == null ? report : report.withPicture(drawing.write(report.headline(), report.body()));
        } catch (IOException | RuntimeException e) {
            return report.withPicture("cannot be made: " + e);
        }
    }

    /** Returns what does once more what a test did, or null if it did nothing on a heap that the kit has made. */
    private static Drawing.@Nullable Rerun rerun(ExtensionContext context) {
        Session session = Session.of(context);
        Scenario scenario = trial(context).scenario();
        if (scenario != null) {
            return again -> {
                session.console().keep(new Printed());
                ScenarioRun.of(again, scenario);
            };
        }
        Method method = context.getTestMethod().orElse(null);
        if (method == null || !Stream.of(method.getParameterTypes()).anyMatch(DRAWN::contains)) {
            return null;
        }
        return again -> {
            session.console().keep(new Printed());
            Object[] arguments = Stream.of(method.getParameterTypes())
                    .map(type -> argument(type, again, session))
                    .toArray();
            ReflectionSupport.invokeMethod(method, context.getRequiredTestInstance(), arguments);
        };
    }
}
