package gccourse.kit;

import gccourse.kit.Results.OfLesson;
import java.util.Map;

/** Runs the small lesson of the kit's own tests on one of its collectors. */
final class FixtureRun {
    private static final String STEP = "gccourse.kit.fixture.Step01NamesTest";

    private FixtureRun() {}

    static Class<?> place() {
        try {
            return Class.forName(STEP);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    static String className(String collector) {
        return "gccourse.kit.fixture.Collectors$" + collector;
    }

    static OfLesson results(String collector) {
        return LessonRun.results(place(), null, className(collector), Map.of());
    }

    /** The same, with one second for a test; for collectors that do not come to an end. */
    static OfLesson impatientResults(String collector) {
        return LessonRun.results(place(), null, className(collector), Map.of(Session.SECONDS, "1"));
    }

    /** Returns the first report of a step, the numbers of lines in the collectors' file left out. */
    static String firstReport(String collector, String step) {
        return results(collector).failures().stream()
                .filter(failed -> step.equals(failed.stepId()))
                .findFirst()
                .orElseThrow()
                .report()
                .toString()
                .replaceAll("Collectors\\.java:\\d+", "Collectors.java:NN");
    }
}
