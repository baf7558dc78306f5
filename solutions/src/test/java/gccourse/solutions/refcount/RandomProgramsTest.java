package gccourse.solutions.refcount;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gccourse.heap.Collector;
import gccourse.kit.BrokenRule;
import gccourse.kit.Seeds;
import gccourse.refcount.RefCountCollector;
import gccourse.refcount.hidden.ProgramWriter.Level;
import gccourse.refcount.hidden.RandomFamilies;
import gccourse.refcount.hidden.RandomPrograms;
import gccourse.refcount.right.DeferredQueue;
import gccourse.refcount.right.DepthFirstStack;
import gccourse.refcount.right.SideTable;
import gccourse.refcount.right.TablesOfJava;
import gccourse.variants.WrongCollectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The random programs of lesson 1, whatever their first seed is")
final class RandomProgramsTest {
    private static final int FIRST_SEEDS = 20;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "NAMES, ForgetsTheLocals",
        "SLOTS, ForgetsTheOldValue",
        "SLOTS, ForgetsOldValuesOfDict",
        "CHILDREN, ForgetsTheChildren",
        "CHILDREN, ForgetsTheChildrenOfTuple",
        "CHILDREN, ForgetsTheChildrenOfMethod",
        "CHILDREN, CountsDuplicatesOnce",
        "FINALIZERS, FreesTheResurrected",
        "FINALIZERS, EmptiesTheSaved",
        "FINALIZERS, KeepsItsOwnReference",
        "WEAK_REFERENCES, LeavesWeakReferences",
        "WEAK_REFERENCES, WeakReferencesKeep"
    })
    @DisplayName("find a reference that is not counted, and an object that is saved by halves")
    void found(Level level, String wrong) {
        Collector collector = WrongCollectors.of(RefCountCollector.class, wrong).get();
        for (int i = 0; i < FIRST_SEEDS; i++) {
            Seeds seeds = new Seeds(1 + 1000L * i);
            assertThatThrownBy(() -> RandomPrograms.check(level, collector, seeds))
                    .as("%s", seeds)
                    .isInstanceOf(BrokenRule.class);
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "DropsListsFromTheFront",
                "DropsTuplesFromTheFront",
                "DropsFromTheEndDict",
                "SiblingsBeforeGrandchildren",
                "FreesBeforeItDrops",
                "ReleasesBreadthFirst"
            })
    @DisplayName("find another order of deaths")
    void order(String wrong) {
        Collector collector = WrongCollectors.of(RefCountCollector.class, wrong).get();
        for (int i = 0; i < FIRST_SEEDS; i++) {
            Seeds seeds = new Seeds(1 + 1000L * i);
            assertThatThrownBy(() -> RandomFamilies.check(collector, seeds))
                    .as("%s", seeds)
                    .isInstanceOf(BrokenRule.class);
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "FinalizesAgain",
                "EmptiesTheSaved",
                "DropsListsFromTheFront",
                "CallsBackOldestFirst",
                "CallsBackTheNewestOnly",
                "ClearsWeakReferencesFirst",
                "ClearsAfterTheChildren"
            })
    @DisplayName("find, where they are stored, another order of finalizers and callbacks")
    void stored(String wrong) {
        Collector collector = WrongCollectors.of(RefCountCollector.class, wrong).get();
        assertThatThrownBy(() -> RandomPrograms.checkStored(Level.WEAK_REFERENCES, collector))
                .isInstanceOf(BrokenRule.class);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            classes = {
                RefCountCollector.class,
                DepthFirstStack.class,
                SideTable.class,
                DeferredQueue.class,
                TablesOfJava.class
            })
    @DisplayName("find nothing where nothing is wrong")
    void nothing(Class<? extends Collector> right) throws ReflectiveOperationException {
        Collector collector = right.getConstructor().newInstance();
        for (int i = 0; i < FIRST_SEEDS; i++) {
            Seeds seeds = new Seeds(1 + 1000L * i);
            for (Level level : Level.values()) {
                assertThatCode(() -> RandomPrograms.check(level, collector, seeds))
                        .as("%s, %s", level, seeds)
                        .doesNotThrowAnyException();
            }
            assertThatCode(() -> RandomFamilies.check(collector, seeds)).doesNotThrowAnyException();
        }
    }
}
