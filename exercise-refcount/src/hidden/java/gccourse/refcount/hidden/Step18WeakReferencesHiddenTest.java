package gccourse.refcount.hidden;

import gccourse.heap.Collector;
import gccourse.kit.Scenarios;
import gccourse.kit.Seeds;
import gccourse.kit.Step;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Step("1.8")
final class Step18WeakReferencesHiddenTest {
    @Scenarios("scenarios/hidden/1.8-weak-references")
    void scenarios() {}

    @Test
    @DisplayName("Random programs with weak references and callbacks: nothing is lost, and all but cycles is gone")
    void randomPrograms(Collector collector, Seeds seeds) {
        RandomPrograms.check(ProgramWriter.Level.WEAK_REFERENCES, collector, seeds);
    }

    @Test
    @DisplayName("Random programs print, statement by statement, what CPython prints")
    void storedPrograms(Collector collector) {
        RandomPrograms.checkStored(ProgramWriter.Level.WEAK_REFERENCES, collector);
    }
}
