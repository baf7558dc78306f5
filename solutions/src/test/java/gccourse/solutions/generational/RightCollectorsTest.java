package gccourse.solutions.generational;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.generational.GenerationalCollector;
import gccourse.generational.right.RememberedSet;
import gccourse.generational.right.SideTables;
import gccourse.generational.stages.HalfDone;
import gccourse.generational.wrong.GenerationsSketch;
import gccourse.heap.Collector;
import gccourse.kit.grade.LessonResult;
import gccourse.kit.grade.LessonResult.StepResult;
import gccourse.kit.grade.LessonRun;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Lesson 3 gives points for what is right")
final class RightCollectorsTest {
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            classes = {GenerationalCollector.class, RememberedSet.class, SideTables.class, GenerationsSketch.class})
    @DisplayName("Every right design earns 100")
    void everything(Class<? extends Collector> collector) {
        LessonResult result = LessonRun.on(GenerationalCollector.class, collector.getName());

        assertThat(result.points()).as("%s", result).isEqualTo(100);
        assertThat(result.failures()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            classes = {
                HalfDone.After1.class,
                HalfDone.After2.class,
                HalfDone.After3.class,
                HalfDone.After4.class,
                HalfDone.After6.class,
                HalfDone.After7.class,
                HalfDone.After8.class,
                HalfDone.After9.class,
                HalfDone.After10.class
            })
    @DisplayName("A stub that is written as far as a step earns the points so far, and fails first at the next step")
    void soFar(Class<? extends Collector> collector) {
        int done = Integer.parseInt(collector.getSimpleName().replaceAll("\\D", ""));

        LessonResult result = LessonRun.on(GenerationalCollector.class, collector.getName());

        // Step 3.5 asks for no code: whoever has done 3.4 has it.
        int paid = done == 4 ? 5 : done;
        List<String> lost =
                result.steps().stream().skip(paid).map(StepResult::id).toList();
        assertThat(result.lostSteps()).as("%s", result).isEqualTo(lost);
        assertThat(result.failures().get(0).stepId()).isEqualTo("3." + (paid + 1));
    }
}
