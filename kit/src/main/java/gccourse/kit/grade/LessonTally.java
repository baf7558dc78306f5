package gccourse.kit.grade;

import gccourse.kit.Step;
import gccourse.kit.lesson.Lesson;
import gccourse.kit.lesson.LessonStep;
import gccourse.kit.scenario.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What became of the tests of one lesson, and what that is worth. */
final class LessonTally {
    private final Lesson lesson;
    private final Map<String, StepTally> steps = new LinkedHashMap<>();
    private final Set<String> classesThatRan = new LinkedHashSet<>();
    private final List<Failure> failures = new ArrayList<>();
    private int printedLines;
    private String printed = "";

    LessonTally(Lesson lesson) {
        this.lesson = lesson;
    }

    // ---- counting

    void ran(Class<?> testClass) {
        classesThatRan.add(testClass.getName());
    }

    void add(@Nullable String stepId, boolean hasPassed) {
        step(stepId).add(hasPassed);
    }

    void add(Failure failure) {
        failures.add(failure);
    }

    /** Adds what the collector has printed in a test that passed. */
    void addPrinted(int lines, String shown) {
        printedLines += lines;
        printed = shown;
    }

    // ---- looking

    /** Returns how many lines the collector has printed in tests that passed. */
    int printedLines() {
        return printedLines;
    }

    /** Returns those of the newest such test, as far as they are kept. */
    String printed() {
        return printed;
    }

    /** Returns how many tests have run. */
    int tests() {
        return steps.values().stream().mapToInt(StepTally::tests).sum();
    }

    Lesson lesson() {
        return lesson;
    }

    /** Returns the tests that failed, red or open, in the order in which they ran. */
    List<Failure> failures() {
        return failures;
    }

    /** Returns the tally of a step, or of what belongs to none. */
    StepTally step(@Nullable String stepId) {
        return steps.computeIfAbsent(stepId == null ? "" : stepId, key -> new StepTally());
    }

    boolean hasTests() {
        return tests() > 0;
    }

    /** Whether only a part of the lesson's tests was asked for. */
    boolean isFiltered() {
        return !System.getProperty(Scenario.FILTER, "").isEmpty()
                || System.getProperty("test", "").contains("#")
                || !classesThatRan.containsAll(lesson.testClasses());
    }

    /** Whether what holds for every step has been broken, which withholds all points. */
    boolean areAllWithheld() {
        StepTally every = steps.get(Step.EVERY);
        return every != null && !every.isComplete();
    }

    /** Whether all tests of a step ran and passed. */
    boolean isEarned(LessonStep step) {
        return step(step.id()).isComplete() && !areAllWithheld();
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
            if (step(step.id()).tests() > 0 && !isEarned(step)) {
                return step;
            }
        }
        return null;
    }
}
