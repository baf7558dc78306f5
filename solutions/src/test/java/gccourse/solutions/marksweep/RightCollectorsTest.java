package gccourse.solutions.marksweep;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.heap.Collector;
import gccourse.kit.grade.LessonResult;
import gccourse.kit.grade.LessonRun;
import gccourse.marksweep.MarkSweepCollector;
import gccourse.marksweep.right.Epochs;
import gccourse.marksweep.right.Sets;
import gccourse.marksweep.right.SideTable;
import gccourse.marksweep.right.ThreeColours;
import gccourse.marksweep.right.TurningMarks;
import gccourse.solutions.OnePackage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Lesson 2 gives points for what is right")
final class RightCollectorsTest {
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            classes = {
                MarkSweepCollector.class,
                SideTable.class,
                ThreeColours.class,
                Epochs.class,
                Sets.class,
                TurningMarks.class
            })
    @DisplayName("Every right design earns 100")
    void everything(Class<? extends Collector> collector) {
        LessonResult result = LessonRun.on(MarkSweepCollector.class, new OnePackage(collector), collector.getName());

        assertThat(result.points()).as("%s", result).isEqualTo(100);
        assertThat(result.failures()).isEmpty();
    }
}
