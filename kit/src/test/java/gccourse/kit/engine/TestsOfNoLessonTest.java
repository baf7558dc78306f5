package gccourse.kit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** JUnit tells the kit of every test there is; the kit leaves those alone that belong to no lesson. */
class TestsOfNoLessonTest {
    private final Thread thread = Thread.currentThread();

    @Test
    void runWhereJUnitRunsThem() {
        assertThat(Thread.currentThread()).isSameAs(thread);
    }

    @TestFactory
    Stream<DynamicTest> areLeftAloneWhenTheyAreMadeByAMethod() {
        return Stream.of(DynamicTest.dynamicTest(
                "dynamic", () -> assertThat(Thread.currentThread()).isSameAs(thread)));
    }
}
