package gccourse.solutions.marksweep;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.kit.World;
import gccourse.marksweep.MarkSweepCollector;
import gccourse.marksweep.judge.SweepCosts;
import gccourse.solutions.Project;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The plot of chapter 2.9")
final class PlotOfTheChapterTest {
    @Test
    @DisplayName("is what the meter says of the reference collector")
    void sameNumbers() {
        SweepCosts costs = new SweepCosts();
        World world = new World(new MarkSweepCollector());
        for (int objects : SweepCosts.SIZES) {
            costs.measure(world, objects);
        }

        assertThat(Project.text("docs/02-mark-sweep.md")).contains(costs.plot());
    }
}
