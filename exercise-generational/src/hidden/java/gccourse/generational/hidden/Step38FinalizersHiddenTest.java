package gccourse.generational.hidden;

import gccourse.heap.Collector;
import gccourse.kit.Scenarios;
import gccourse.kit.Seeds;
import gccourse.kit.Step;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Step("3.8")
final class Step38FinalizersHiddenTest {
    @Scenarios("scenarios/hidden/3.8-finalizers-and-resurrection")
    void scenarios() {}

    @Test
    @DisplayName("Random programs: nothing is lost, nothing is left")
    void programs(Collector collector, Seeds seeds) {
        RandomPrograms.check(ProgramWriter.Level.FINALIZERS, Stressed.Mode.NEVER, collector, seeds);
    }

    @Test
    @DisplayName("Random programs with a collection before every allocation")
    void everyAllocation(Collector collector, Seeds seeds) {
        RandomPrograms.check(ProgramWriter.Level.FINALIZERS, Stressed.Mode.EVERY_ALLOCATION, collector, seeds);
    }

    @Test
    @DisplayName("Random programs with a collection after every write")
    void everyWrite(Collector collector, Seeds seeds) {
        RandomPrograms.check(ProgramWriter.Level.FINALIZERS, Stressed.Mode.EVERY_WRITE, collector, seeds);
    }

    @Test
    @DisplayName("Random graphs with finalizers that save: whoever is saved is whole, and the rest is freed")
    void graphs(Collector collector, Seeds seeds) {
        RandomGraphs.check(RandomGraphs.Level.SAVED, RandomGraphs.Stress.NEVER, collector, seeds);
    }
}
