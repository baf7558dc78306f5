package gccourse.solutions.generational;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.generational.GenerationalCollector;
import gccourse.generational.hidden.RandomGraphs;
import gccourse.generational.hidden.RandomGraphs.Level;
import gccourse.generational.hidden.RandomGraphs.Stress;
import gccourse.generational.right.RememberedSet;
import gccourse.generational.right.SideTables;
import gccourse.generational.wrong.FetchesNobodyBack;
import gccourse.generational.wrong.IgnoresAKind;
import gccourse.generational.wrong.IgnoresOldHolders;
import gccourse.heap.Collector;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The random graphs of lesson 3, with no other test")
final class RandomGraphsTest {
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            classes = {
                IgnoresAKind.Lists.class,
                IgnoresAKind.Tuples.class,
                IgnoresAKind.Dicts.class,
                IgnoresAKind.Instances.class,
                IgnoresOldHolders.class,
                FetchesNobodyBack.class
            })
    @DisplayName("find a reference that is not followed, with every seed")
    void found(Class<? extends Collector> wrong) {
        assertThat(silentSeeds(Stress.NEVER, wrong)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(classes = {GenerationalCollector.class, RememberedSet.class, SideTables.class})
    @DisplayName("find nothing where nothing is wrong")
    void nothing(Class<? extends Collector> right) {
        for (Stress stress : Stress.values()) {
            assertThat(silentSeeds(stress, right)).hasSize(RandomGraphs.SEEDS);
        }
    }

    private static List<Long> silentSeeds(Stress stress, Class<? extends Collector> collector) {
        List<Long> silent = new ArrayList<>();
        for (long seed = 1; seed <= RandomGraphs.SEEDS; seed++) {
            if (RandomGraphs.trouble(Level.FREED, stress, seed, () -> newCollector(collector)) == null) {
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
