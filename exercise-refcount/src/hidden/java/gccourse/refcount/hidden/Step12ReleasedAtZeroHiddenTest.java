package gccourse.refcount.hidden;

import gccourse.heap.Collector;
import gccourse.kit.Scenarios;
import gccourse.kit.Step;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Step("1.2")
final class Step12ReleasedAtZeroHiddenTest {
    @Scenarios("scenarios/hidden/1.2-released-at-zero")
    void scenarios() {}

    @Test
    @DisplayName("Random programs: after every statement, what nobody refers to is gone")
    void randomPrograms(Collector collector) {
        RandomPrograms.check(ProgramWriter.Level.DEATHS, collector);
    }
}
