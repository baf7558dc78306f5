package gccourse.refcount.hidden;

import gccourse.heap.Collector;
import gccourse.kit.Scenarios;
import gccourse.kit.Seeds;
import gccourse.kit.Step;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Step("1.7")
final class Step17FinalizersHiddenTest {
    @Scenarios("scenarios/hidden/1.7-finalizers")
    void scenarios() {}

    @Test
    @DisplayName(
            "Random programs whose finalizers store, resurrect and drop: nothing is lost, and all but cycles is gone")
    void randomPrograms(Collector collector, Seeds seeds) {
        RandomPrograms.check(ProgramWriter.Level.FINALIZERS, collector, seeds);
    }
}
