package gccourse.solutions.generational;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.generational.GenerationalCollector;
import gccourse.generational.forbidden.AsksTheRuntime;
import gccourse.generational.right.AddressTables;
import gccourse.generational.right.CountsUpwards;
import gccourse.generational.right.RememberedSet;
import gccourse.generational.right.SideTables;
import gccourse.heap.Collector;
import gccourse.kit.grade.LessonResult;
import gccourse.kit.grade.LessonRun;
import gccourse.solutions.OnePackage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Lesson 3 gives points for what is right")
final class RightCollectorsTest {
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            classes = {
                GenerationalCollector.class,
                CountsUpwards.class,
                RememberedSet.class,
                SideTables.class,
                AddressTables.class
            })
    @DisplayName("Every right design earns 100")
    void everything(Class<? extends Collector> collector) {
        LessonResult result = LessonRun.on(GenerationalCollector.class, new OnePackage(collector), collector.getName());

        assertThat(result.points()).as("%s", result).isEqualTo(100);
        assertThat(result.failures()).isEmpty();
    }

    @Test
    @DisplayName("Who goes round the contract earns nothing")
    void forbidden() {
        LessonResult result = LessonRun.on(
                GenerationalCollector.class, new OnePackage(AsksTheRuntime.class), AsksTheRuntime.class.getName());

        assertThat(result.points()).isZero();
        assertThat(result.failures().get(0).test())
                .isEqualTo("The collector uses nothing but what a collector may use");
        assertThat(result.failures().get(0).message())
                .contains("uses java.lang.ref.WeakReference", "uses java.lang.Runtime");
    }
}
