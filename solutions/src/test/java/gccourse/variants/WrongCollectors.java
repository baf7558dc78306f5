package gccourse.variants;

import gccourse.heap.Collector;
import java.util.Arrays;
import java.util.function.Supplier;

/** The wrong collectors, for tests that look at one of them more closely. */
public final class WrongCollectors {
    private WrongCollectors() {}

    /**
     * Compiles a wrong collector, and makes as many as are asked for.
     *
     * @param reference the reference collector of its lesson
     * @param name the name of its change
     * @throws IllegalArgumentException if there is no such change, or it cannot be compiled
     */
    public static Supplier<Collector> of(Class<? extends Collector> reference, String name) {
        Course course = Arrays.stream(Course.values())
                .filter(candidate -> candidate.reference() == reference)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(reference + " is no reference collector."));
        Change change = course.changes("wrong").stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no change " + name + "."));
        ClassLoader loader = course.compile(name, change.applyTo(course.referenceSource()));
        return () -> {
            try {
                return (Collector) loader.loadClass(reference.getName())
                        .getDeclaredConstructor()
                        .newInstance();
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        };
    }
}
