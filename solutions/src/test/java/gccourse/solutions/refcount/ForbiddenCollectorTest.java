package gccourse.solutions.refcount;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.kit.grade.LessonResult;
import gccourse.kit.grade.LessonRun;
import gccourse.refcount.RefCountCollector;
import gccourse.refcount.forbidden.GoesRoundTheContract;
import gccourse.solutions.OnePackage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Lesson 1 gives no points for what no collector may use")
final class ForbiddenCollectorTest {
    @Test
    @DisplayName("Who goes round the contract earns nothing")
    void forbidden() {
        LessonResult result = LessonRun.on(
                RefCountCollector.class,
                new OnePackage(GoesRoundTheContract.class),
                GoesRoundTheContract.class.getName());

        assertThat(result.points()).isZero();
        assertThat(result.failures().get(0).test())
                .isEqualTo("The collector uses nothing but what a collector may use");
        assertThat(result.failures().get(0).message())
                .contains(
                        "uses gccourse.heap.Inspector",
                        "uses new java.io.File(java.lang.String)",
                        "uses java.lang.Class.forName",
                        "uses new java.lang.Thread(java.lang.Runnable)",
                        "uses java.lang.System.exit",
                        "uses new java.lang.ref.WeakReference(java.lang.Object)",
                        "uses java.lang.Class.getDeclaredField",
                        "uses new java.util.concurrent.ConcurrentHashMap()");
    }
}
