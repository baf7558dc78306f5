package gccourse.solutions.refcount;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.heap.Collector;
import gccourse.kit.grade.LessonResult;
import gccourse.kit.grade.LessonRun;
import gccourse.refcount.RefCountCollector;
import gccourse.refcount.right.DeferredQueue;
import gccourse.refcount.right.DepthFirstStack;
import gccourse.refcount.right.SideTable;
import gccourse.refcount.right.TablesOfJava;
import gccourse.solutions.OnePackage;
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
                TablesOfJava.class
            })
    @DisplayName("Every right design earns 100")
    void everything(Class<? extends Collector> collector) {
        LessonResult result = LessonRun.on(RefCountCollector.class, new OnePackage(collector), collector.getName());

        assertThat(result.points()).as("%s", result).isEqualTo(100);
        assertThat(result.failures()).isEmpty();
    }
}
