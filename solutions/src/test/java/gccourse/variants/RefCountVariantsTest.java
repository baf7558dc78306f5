package gccourse.variants;

import org.junit.jupiter.api.DisplayName;

@DisplayName("Lesson 1: wrong collectors, and the stub step by step")
final class RefCountVariantsTest extends VariantsTest {
    RefCountVariantsTest() {
        super(Course.REFCOUNT, 40);
    }
}
