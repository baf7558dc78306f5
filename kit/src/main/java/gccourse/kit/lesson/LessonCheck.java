package gccourse.kit.lesson;

import gccourse.kit.Step;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestTemplate;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/** Checks that a lesson can be graded, so that no step is given points, or can never earn them, for want of a test. */
public final class LessonCheck {
    private LessonCheck() {}

    /**
     * Checks a lesson: every step has a test, every test class has a step of the lesson and a name by which it is found.
     *
     * @throws LessonError if that is not so
     */
    public static void of(Lesson lesson) {
        Map<String, Integer> tests = new HashMap<>();
        for (String name : lesson.classes()) {
            Class<?> type = Lesson.testClass(name);
            Step step = type.getAnnotation(Step.class);
            if (step == null) {
                continue;
            }
            if (!name.endsWith("Test")) {
                throw new LessonError(name + " is a test class of step " + step.value()
                        + ", but would never be run: its name must end in Test.");
            }
            if (!step.value().equals(Step.EVERY) && lesson.step(step.value()) == null) {
                throw new LessonError(
                        name + " names step " + step.value() + ", which lesson.properties does not have.");
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
            throw new LessonError("No test belongs to step " + String.join(", nor to step ", untested)
                    + ". Test methods found for each step of " + lesson.title() + ": "
                    + lesson.steps().stream()
                            .map(step -> step.id() + ": " + tests.getOrDefault(step.id(), 0))
                            .collect(Collectors.joining(", "))
                    + ".");
        }
    }

    private static int testMethods(Class<?> type) {
        int tests = 0;
        for (Class<?> inner : type.getDeclaredClasses()) {
            tests += testMethods(inner);
        }
        for (Class<? extends Annotation> annotation : List.of(Test.class, TestTemplate.class, TestFactory.class)) {
            tests += AnnotationSupport.findAnnotatedMethods(type, annotation, HierarchyTraversalMode.TOP_DOWN)
                    .size();
        }
        return tests;
    }
}
