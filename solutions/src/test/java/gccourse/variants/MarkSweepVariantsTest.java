package gccourse.variants;

import org.junit.jupiter.api.DisplayName;

@DisplayName("Lesson 2: wrong collectors, and the stub step by step")
final class MarkSweepVariantsTest extends VariantsTest {
    MarkSweepVariantsTest() {
        super(Course.MARKSWEEP, 80);
    }
}
