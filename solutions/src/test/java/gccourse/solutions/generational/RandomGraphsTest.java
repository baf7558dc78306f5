package gccourse.solutions.generational;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.generational.GenerationalCollector;
import gccourse.generational.hidden.RandomGraphs;
import gccourse.generational.hidden.RandomGraphs.Level;
import gccourse.generational.hidden.RandomGraphs.Stress;
import gccourse.generational.right.AddressTables;
import gccourse.generational.right.CountsUpwards;
import gccourse.generational.right.RememberedSet;
import gccourse.generational.right.SideTables;
import gccourse.heap.Collector;
import gccourse.variants.WrongCollectors;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The random graphs of lesson 3, with no other test")
final class RandomGraphsTest {
    private static final int SEEDS = 20;
    private static final int SEEDS_OF_RIGHT_DESIGNS = 5;

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "IgnoresLists",
                "IgnoresTuples",
                "IgnoresDicts",
                "IgnoresInstances",
                "IgnoresMethods",
                "IgnoresIterators",
                "IgnoresWeakReferences",
                "NeverFollowsLists",
                "NeverFollowsTuples",
                "NeverFollowsDicts",
                "NeverFollowsInstances",
                "NeverFollowsMethods",
                "NeverFollowsIterators",
                "NeverFollowsWeakReferences",
                "FetchesNobodyBack"
            })
    @DisplayName("find each kind of reference that is not followed, with every seed")
    void everyKind(String wrong) {
        Supplier<Collector> collectors = WrongCollectors.of(GenerationalCollector.class, wrong);
        for (Level level : Level.values()) {
            assertThat(silentSeeds(level, Stress.NEVER, collectors))
                    .as("%s", level)
                    .isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "YOUNG, IgnoresOldHolders",
        "YOUNG, JudgesOldHolders",
        "YOUNG, TracesFromTheRoots",
        "FREED, IgnoresOldHolders",
        "SAVED, ClearsTheResurrected",
        "SAVED, SavesOneObjectOnly",
        "SAVED, EmptiesTheSaved"
    })
    @DisplayName("find what is wrong with holders and with the saved, with every seed")
    void holders(Level level, String wrong) {
        assertThat(silentSeeds(level, Stress.NEVER, WrongCollectors.of(GenerationalCollector.class, wrong)))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            classes = {
                GenerationalCollector.class,
                CountsUpwards.class,
                RememberedSet.class,
                SideTables.class,
                AddressTables.class
            })
    @DisplayName("find nothing where nothing is wrong")
    void nothing(Class<? extends Collector> right) {
        for (Level level : Level.values()) {
            for (Stress stress : Stress.values()) {
                for (long seed = 1; seed <= SEEDS_OF_RIGHT_DESIGNS; seed++) {
                    assertThat(RandomGraphs.finds(level, stress, seed, () -> newCollector(right)))
                            .as("%s %s, seed %d", level, stress, seed)
                            .isFalse();
                }
            }
        }
    }

    private static List<Long> silentSeeds(Level level, Stress stress, Supplier<Collector> collectors) {
        List<Long> silent = new ArrayList<>();
        for (long seed = 1; seed <= SEEDS; seed++) {
            if (!RandomGraphs.finds(level, stress, seed, collectors)) {
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
