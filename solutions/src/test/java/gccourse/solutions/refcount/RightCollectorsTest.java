package gccourse.solutions.refcount;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.heap.Collector;
import gccourse.kit.grade.LessonResult;
import gccourse.kit.grade.LessonRun;
import gccourse.refcount.RefCountCollector;
import gccourse.refcount.right.DeferredQueue;
import gccourse.refcount.right.DepthFirstStack;
import gccourse.refcount.right.SideTable;
import gccourse.refcount.stages.HalfDone;
import gccourse.refcount.wrong.RefCountSketch;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Lesson 1 gives points for what is right")
final class RightCollectorsTest {
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            classes = {
                RefCountCollector.class,
                DepthFirstStack.class,
                SideTable.class,
                DeferredQueue.class,
                RefCountSketch.class
            })
    @DisplayName("Every right design earns 100")
    void everything(Class<? extends Collector> collector) {
        LessonResult result = LessonRun.on(RefCountCollector.class, collector.getName());

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
                HalfDone.After5.class,
                HalfDone.After6.class,
                HalfDone.After7.class,
                HalfDone.After8.class
            })
    @DisplayName("A stub that is written as far as a step earns the points so far, and fails first at the next step")
    void soFar(Class<? extends Collector> collector) {
        int done = Integer.parseInt(collector.getSimpleName().replaceAll("\\D", ""));

        LessonResult result = LessonRun.on(RefCountCollector.class, collector.getName());

        List<String> earned = result.steps().stream()
                .limit(done)
                .filter(step -> !step.passed())
                .map(step -> step.id())
                .toList();
        assertThat(earned).as("steps that are done and not paid. %s", result).isEmpty();
        if (done < 8) {
            assertThat(result.failures().get(0).stepId()).isEqualTo("1." + (done + 1));
        } else {
            assertThat(result.points()).as("the cycle leaks by itself").isEqualTo(100);
        }
    }
}
