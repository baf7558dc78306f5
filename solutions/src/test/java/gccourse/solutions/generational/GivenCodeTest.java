package gccourse.solutions.generational;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.solutions.Project;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What lesson 3 gives to the student")
final class GivenCodeTest {
    @Test
    @DisplayName("is the reference counter that the reference collector uses, letter by letter")
    void referenceCounter() {
        String file = "src/main/java/gccourse/generational/RefCounter.java";

        assertThat(Project.text("exercise-generational/" + file)).isEqualTo(Project.text("solutions/" + file));
    }
}
