package gccourse.kit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/** What the tests of one run share: the time limit, whether one is red already, the lessons. */
final class Session {
    static final Namespace NAMESPACE = Namespace.create(Session.class);

    /** The configuration parameter that names another collector to be tested. */
    static final String COLLECTOR = "gccourse.collector";

    /** The configuration parameter with the seconds that a test may take. */
    static final String SECONDS = "gccourse.seconds";

    private static final long DEFAULT_SECONDS = 10;

    private final TimeLimit timeLimit;
    private final @Nullable String collector;
    private final Map<Class<?>, Lesson> lessons = new HashMap<>();
    private final Set<String> checked = new HashSet<>();
    private boolean red;

    private Session(ExtensionContext context) {
        collector = context.getConfigurationParameter(COLLECTOR).orElse(null);
        timeLimit = new TimeLimit(
                context.getConfigurationParameter(SECONDS).map(Long::parseLong).orElse(DEFAULT_SECONDS));
    }

    static Session of(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Session.class, key -> new Session(context), Session.class);
    }

    TimeLimit timeLimit() {
        return timeLimit;
    }

    @Nullable String collector() {
        return collector;
    }

    /** Whether this is the first test that failed; all others are open. */
    boolean isFirstFailure() {
        boolean first = !red;
        red = true;
        return first;
    }

    /**
     * Returns the lesson of a test class.
     *
     * @throws LessonError if it has none
     */
    Lesson lesson(Class<?> testClass) {
        return lessons.computeIfAbsent(testClass, type -> {
            Lesson lesson = Lesson.find(type);
            if (lesson == null) {
                throw new LessonError(type.getName() + " uses the test kit, but there is no lesson.properties in its"
                        + " package or in one around it.");
            }
            return lesson;
        });
    }

    /**
     * Checks once that a lesson can be graded: each step has a test, and each test class can be found and has a step.
     *
     * @throws LessonError if it cannot
     */
    void check(Lesson lesson) {
        if (!checked.add(lesson.packageName())) {
            return;
        }
        Map<String, Integer> tests = new HashMap<>();
        for (String name : lesson.classes()) {
            Class<?> type = load(name);
            Step step = type.getAnnotation(Step.class);
            if (step == null) {
                continue;
            }
            if (!name.endsWith("Test")) {
                throw new LessonError(
                        name + " is a test class of step " + step.value() + ", but would never be run: its name must end in Test.");
            }
            if (!step.value().equals(Step.EVERY) && lesson.step(step.value()) == null) {
                throw new LessonError(name + " names step " + step.value() + ", which lesson.properties does not have.");
            }
            tests.merge(step.value(), testMethods(type), Integer::sum);
        }
        List<String> untested = new ArrayList<>();
        for (LessonStep step : lesson.steps()) {
            if (tests.getOrDefault(step.id(), 0) == 0) {
                untested.add(step.toString());
            }
        }
        if (!untested.isEmpty()) {
            throw new LessonError("No test belongs to " + String.join(", ", untested) + ". Without one, "
                    + (untested.size() == 1 ? "its points" : "their points") + " cannot be earned. Tests that there are: "
                    + lesson.steps().stream()
                            .map(step -> step.id() + ": " + tests.getOrDefault(step.id(), 0))
                            .toList());
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Session.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int testMethods(Class<?> type) {
        return AnnotationSupport.findAnnotatedMethods(
                                type, org.junit.jupiter.api.Test.class, HierarchyTraversalMode.TOP_DOWN)
                        .size()
                + AnnotationSupport.findAnnotatedMethods(type, TestTemplate.class, HierarchyTraversalMode.TOP_DOWN)
                        .size()
                + AnnotationSupport.findAnnotatedMethods(type, TestFactory.class, HierarchyTraversalMode.TOP_DOWN)
                        .size();
    }
}
