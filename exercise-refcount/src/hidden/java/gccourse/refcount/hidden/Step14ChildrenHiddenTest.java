package gccourse.refcount.hidden;

import gccourse.heap.Collector;
import gccourse.kit.Scenarios;
import gccourse.kit.Seeds;
import gccourse.kit.Step;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Step("1.4")
final class Step14ChildrenHiddenTest {
    @Scenarios("scenarios/hidden/1.4-children-go-with-their-container")
    void scenarios() {}

    @Test
    @DisplayName("Random programs that build and drop structures: all counts are right, and all but cycles is gone")
    void randomPrograms(Collector collector, Seeds seeds) {
        RandomPrograms.check(ProgramWriter.Level.CHILDREN, collector, seeds);
    }

    @Test
    @DisplayName("Families made at random go in the order of their slots, each child with its own before the next")
    void randomFamilies(Collector collector, Seeds seeds) {
        RandomFamilies.check(collector, seeds);
    }
}
