package gccourse.kit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;

/**
 * Runs every scenario of a folder as a test of its own, in the order of the file names; the method's body runs before
 * each.
 *
 * <p>A scenario is a {@code .py} file: a comment with its title, and Python whose output is written beside it as
 * {@code # expect: TEXT}. In a class without {@link Step} the scenarios earn no points, and the folder may be empty.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
public @interface Scenarios {
    /** The folder, from the root of the class path entry in which the test class lies. */
    String value();
}
