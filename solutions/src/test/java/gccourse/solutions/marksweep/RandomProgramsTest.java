package gccourse.solutions.marksweep;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.heap.Collector;
import gccourse.marksweep.MarkSweepCollector;
import gccourse.marksweep.hidden.Contents;
import gccourse.marksweep.hidden.RandomPrograms;
import gccourse.marksweep.right.Epochs;
import gccourse.marksweep.right.Sets;
import gccourse.marksweep.right.SideTable;
import gccourse.marksweep.right.ThreeColours;
import gccourse.marksweep.right.TurningMarks;
import gccourse.variants.WrongCollectors;
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
            strings = {
                "MarksTheTopFrameOnly",
                "ForgetsTemporaries",
                "ForgetsGlobals",
                "IgnoresDicts",
                "IgnoresLists",
                "IgnoresTuples",
                "IgnoresInstances",
                "IgnoresMethods",
                "IgnoresIterators",
                "IgnoresTheFirstAttribute",
                "IgnoresTheSecondAttribute",
                "IgnoresTheLastItem",
                "IgnoresTheSecondValue",
                "LeavesMarks",
                "LeavesMarksOfTuples"
            })
    @DisplayName("find each kind of reference that is not followed, and each mark that is left, with every seed")
    void everyKind(String wrong) {
        Supplier<Collector> collectors = WrongCollectors.of(MarkSweepCollector.class, wrong);
        assertThat(silentSeeds(Contents.CONTAINERS, collectors)).isEmpty();
        assertThat(silentSeeds(Contents.FINALIZERS, collectors)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"LosesAtoms", "LosesFloats"})
    @DisplayName("find atoms that are not marked, with every seed that has atoms")
    void atoms(String wrong) {
        assertThat(silentSeeds(Contents.ATOMS, WrongCollectors.of(MarkSweepCollector.class, wrong)))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "IgnoresWeakReferences",
                "SweepsTheResurrected",
                "SavesTheObjectAlone",
                "SweepsTheNewborn",
                "FinalizesAgain",
                "SweepsTheDropped",
                "ForgetsWhatTheWaitingHold"
            })
    @DisplayName("find what finalization leaves out, with every seed that has finalizers")
    void finalization(String wrong) {
        assertThat(silentSeeds(Contents.FINALIZERS, WrongCollectors.of(MarkSweepCollector.class, wrong)))
                .isEmpty();
    }

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
    @DisplayName("find nothing where nothing is wrong")
    void nothing(Class<? extends Collector> right) {
        for (Contents contents : Contents.values()) {
            assertThat(silentSeeds(contents, () -> newCollector(right))).hasSize(RandomPrograms.SEEDS);
        }
    }

    private static List<Long> silentSeeds(Contents contents, Supplier<Collector> collectors) {
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
