package gccourse.kit;

import gccourse.heap.Collector;
import gccourse.kit.engine.Session;
import gccourse.kit.grade.LessonResult;
import gccourse.kit.grade.LessonRun;
import java.util.Map;
import java.util.function.Supplier;

/** Runs the small lesson of the kit's own tests on one of its collectors. */
public final class FixtureRun {
    private static final String STEP = "gccourse.kit.fixture.Step01NamesTest";

    private FixtureRun() {}

    public static Class<?> place() {
        try {
            return Class.forName(STEP);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String className(String collector) {
        return "gccourse.kit.fixture.Collectors$" + collector;
    }

    public static LessonResult results(String collector) {
        return LessonRun.on(place(), className(collector), Map.of());
    }

    /** The same, with one second for a test; for collectors that do not come to an end. */
    public static LessonResult impatientResults(String collector) {
        return LessonRun.on(place(), className(collector), Map.of(Session.SECONDS, "1"));
    }

    /** Returns the first report of a step, the numbers of lines in the collectors' file left out. */
    public static String firstReport(String collector, String step) {
        return results(collector).failures().stream()
                .filter(failed -> step.equals(failed.stepId()))
                .findFirst()
                .orElseThrow()
                .message()
                .replaceAll("Collectors\\.java:\\d+", "Collectors.java:NN");
    }

    /** Makes collectors of the fixture. */
    public static Supplier<Collector> collectors(String collector) {
        return () -> {
            try {
                var constructor = Class.forName(className(collector)).getDeclaredConstructor();
                constructor.setAccessible(true);
                return (Collector) constructor.newInstance();
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        };
    }
}
