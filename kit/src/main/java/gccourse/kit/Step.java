package gccourse.kit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says to which step of its lesson a test class belongs.
 *
 * <p>The points of a step are given when all of its tests, visible and hidden, have run and passed. Tests may take a
 * {@link World} or a {@link gccourse.heap.Collector} as a parameter; the collector under test is made anew for each. Or
 * they take its {@link Class}, which is not initialized then.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Step {
    /**
     * The id of what holds for all steps at once: a test of it that fails withholds the points of every step, and no other
     * test is run.
     */
    String EVERY = "every";

    /** The step's id in {@code lesson.properties}, {@code "1.1"}, or {@link #EVERY}. */
    String value();
}
