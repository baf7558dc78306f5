package gccourse.solutions.marksweep;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.heap.Collector;
import gccourse.marksweep.MarkSweepCollector;
import gccourse.marksweep.hidden.Contents;
import gccourse.marksweep.hidden.RandomPrograms;
import gccourse.marksweep.right.Epochs;
import gccourse.marksweep.right.SideTable;
import gccourse.marksweep.right.ThreeColours;
import gccourse.marksweep.wrong.ForgetsGlobals;
import gccourse.marksweep.wrong.ForgetsTemporaries;
import gccourse.marksweep.wrong.IgnoresAKind;
import gccourse.marksweep.wrong.IgnoresASlot;
import gccourse.marksweep.wrong.MarksTheTopFrameOnly;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The random programs of lesson 2, with no other test")
final class RandomProgramsTest {
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            classes = {
                MarksTheTopFrameOnly.class,
                ForgetsTemporaries.class,
                ForgetsGlobals.class,
                IgnoresAKind.Dicts.class,
                IgnoresAKind.Lists.class,
                IgnoresAKind.Tuples.class,
                IgnoresAKind.Instances.class,
                IgnoresAKind.Methods.class,
                IgnoresAKind.Iterators.class,
                IgnoresASlot.FirstAttribute.class,
                IgnoresASlot.SecondAttribute.class,
                IgnoresASlot.LastItem.class,
                IgnoresASlot.SecondValue.class
            })
    @DisplayName("find each kind of reference that is not followed, with every seed")
    void everyKind(Class<? extends Collector> wrong) {
        assertThat(silentSeeds(Contents.CONTAINERS, wrong)).isEmpty();
        assertThat(silentSeeds(Contents.FINALIZERS, wrong)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(classes = IgnoresAKind.WeakReferences.class)
    @DisplayName("find a callback that is not followed, with every seed that has weak references")
    void callbacks(Class<? extends Collector> wrong) {
        assertThat(silentSeeds(Contents.FINALIZERS, wrong)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(classes = {MarkSweepCollector.class, SideTable.class, ThreeColours.class, Epochs.class})
    @DisplayName("find nothing where nothing is wrong")
    void nothing(Class<? extends Collector> right) {
        assertThat(silentSeeds(Contents.FINALIZERS, right)).hasSize(RandomPrograms.SEEDS);
        assertThat(silentSeeds(Contents.CONTAINERS, right)).hasSize(RandomPrograms.SEEDS);
    }

    private static List<Long> silentSeeds(Contents contents, Class<? extends Collector> collector) {
        Supplier<Collector> collectors = () -> newCollector(collector);
        List<Long> silent = new ArrayList<>();
        for (long seed = 1; seed <= RandomPrograms.SEEDS; seed++) {
            if (RandomPrograms.brokenRule(contents, seed, collectors) == null) {
                silent.add(seed);
            }
        }
        return silent;
    }

    private static Collector newCollector(Class<? extends Collector> type) {
        try {
            return type.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
