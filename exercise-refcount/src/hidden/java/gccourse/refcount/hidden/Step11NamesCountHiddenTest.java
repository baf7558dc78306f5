package gccourse.refcount.hidden;

import gccourse.heap.Collector;
import gccourse.kit.Scenarios;
import gccourse.kit.Step;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Step("1.1")
final class Step11NamesCountHiddenTest {
    @Scenarios("scenarios/hidden/1.1-names-count")
    void scenarios() {}

    @Test
    @DisplayName("Random programs that bind, delete and call: every count is right after every statement")
    void randomPrograms(Collector collector) {
        RandomPrograms.check(ProgramWriter.Level.NAMES, collector);
    }
}
