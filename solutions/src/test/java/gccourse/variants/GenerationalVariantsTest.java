package gccourse.variants;

import org.junit.jupiter.api.DisplayName;

@DisplayName("Lesson 3: wrong collectors, and the stub step by step")
final class GenerationalVariantsTest extends VariantsTest {
    GenerationalVariantsTest() {
        super(Course.GENERATIONAL, 80);
    }
}
