package gccourse.solutions.refcount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import gccourse.heap.Collector;
import gccourse.kit.grade.LessonResult;
import gccourse.kit.grade.LessonRun;
import gccourse.refcount.RefCountCollector;
import gccourse.refcount.forbidden.GoesRoundTheContract;
import gccourse.refcount.wrong.CallsBackOldestFirst;
import gccourse.refcount.wrong.ClearsWeakReferencesFirst;
import gccourse.refcount.wrong.CountsContainersOnly;
import gccourse.refcount.wrong.CountsDuplicatesOnce;
import gccourse.refcount.wrong.CountsNamesOnly;
import gccourse.refcount.wrong.DelDestroys;
import gccourse.refcount.wrong.DropsBeforeItCounts;
import gccourse.refcount.wrong.DropsChildrenBeforeFinalizer;
import gccourse.refcount.wrong.DropsForTheFinalizerTwice;
import gccourse.refcount.wrong.DropsListsFromTheFront;
import gccourse.refcount.wrong.FinalizesAgain;
import gccourse.refcount.wrong.ForgetsTheChildren;
import gccourse.refcount.wrong.ForgetsTheLocals;
import gccourse.refcount.wrong.ForgetsTheOldValue;
import gccourse.refcount.wrong.FreesTheNamelessWhenFull;
import gccourse.refcount.wrong.FreesTheResurrected;
import gccourse.refcount.wrong.LeavesTheSavedInTheQueue;
import gccourse.refcount.wrong.LeavesWeakReferences;
import gccourse.refcount.wrong.NeverSaysDying;
import gccourse.refcount.wrong.RecursesAllTheWay;
import gccourse.refcount.wrong.ReleasesBreadthFirst;
import gccourse.refcount.wrong.ReleasesLater;
import gccourse.refcount.wrong.SearchesTheRoots;
import gccourse.refcount.wrong.WeakReferencesKeep;
import gccourse.solutions.Refusal;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each misconception, the test that must catch it, and what that test must say.
 *
 * <p>One is missing: R16, to release the old value before the slot holds the new one. Here the mutator stores, and
 * reports afterwards, so no collector can get it wrong; the scenario <em>When the old value dies, the new one is already
 * in its place</em> watches the mutator instead.
 */
@DisplayName("Lesson 1 refuses points for what is wrong, and names the rule")
final class WrongCollectorsTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void caught(Class<? extends Collector> wrong, String step, String test, String headline, String rule) {
        LessonResult result = LessonRun.ofStep(step, RefCountCollector.class, wrong.getName());

        Refusal.check(result, step, test, headline, rule);
    }

    @Test
    @DisplayName("Who goes round the contract earns nothing")
    void forbidden() {
        LessonResult result = LessonRun.on(RefCountCollector.class, GoesRoundTheContract.class.getName());

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

    static Stream<Arguments> caught() {
        return Stream.of(
                // R01
                arguments(
                        DropsBeforeItCounts.class,
                        "1.5",
                        "A slot that is given the value it alone holds keeps it",
                        "USED AFTER FREE",
                        "has been freed"),
                // R02
                arguments(
                        ForgetsTheChildren.class,
                        "1.4",
                        "A dying list drops its references",
                        "WRONG COUNT",
                        "counts 2 references to Thing#1, but 1 leads to it"),
                // R03
                arguments(
                        RecursesAllTheWay.class,
                        "1.6",
                        "Twenty thousand lists, each inside the next",
                        "STACK OVERFLOW",
                        "However deep a structure is"),
                // R04
                arguments(
                        DelDestroys.class,
                        "1.1",
                        "del takes a name away, not the object",
                        "FREED WHILE REACHABLE",
                        "but the program can still reach it"),
                // R05
                arguments(
                        ForgetsTheOldValue.class,
                        "1.3",
                        "An attribute counts like a name",
                        "WRONG COUNT",
                        "counts 3 references to list#1, but 2 lead to it"),
                // R06
                arguments(
                        CountsNamesOnly.class,
                        "1.3",
                        "An attribute counts like a name",
                        "WRONG COUNT",
                        "counts 1 reference to list#1, but 2 lead to it"),
                // R07
                arguments(
                        CountsDuplicatesOnce.class,
                        "1.3",
                        "Two references from the same list count twice",
                        "WRONG COUNT",
                        "counts 2 references to Thing#1, but 3 lead to it"),
                // R08
                arguments(
                        ForgetsTheLocals.class,
                        "1.1",
                        "A local name counts until the function returns",
                        "WRONG COUNT",
                        "its count is 4 too high"),
                // R09
                arguments(
                        WeakReferencesKeep.class,
                        "1.8",
                        "A weak reference does not count",
                        "LEAK",
                        "Nothing refers to Thing#1 any more, but your collector has not freed it"),
                // R10
                arguments(
                        LeavesWeakReferences.class,
                        "1.8",
                        "The weak reference of a dead object gives None",
                        "WEAK REFERENCE LEFT",
                        "Clear the weak references to an object before you free it"),
                // R11
                arguments(
                        FinalizesAgain.class,
                        "1.7",
                        "__del__ runs once in a life: the second death is silent, and final",
                        "WRONG OUTPUT",
                        "nest.clear()"),
                // R12
                arguments(
                        FreesTheResurrected.class,
                        "1.7",
                        "A __del__ that stores the object away brings it back, whole",
                        "FREED WHILE REACHABLE",
                        "globals - nest"),
                // R13
                arguments(
                        DropsChildrenBeforeFinalizer.class,
                        "1.7",
                        "While its finalizer runs, an object counts 2, and holds what it held",
                        "FREED TOO EARLY",
                        "child has been freed too early"),
                // R14
                arguments(
                        DropsListsFromTheFront.class,
                        "1.4",
                        "Lists and tuples let go of their items from the last to the first",
                        "WRONG OUTPUT",
                        "del 3 del 1"),
                // R15
                arguments(
                        ClearsWeakReferencesFirst.class,
                        "1.8",
                        "First __del__, where the weak reference still works; then the callback; then the children",
                        "WRONG OUTPUT",
                        "del parent True gone True"),
                arguments(
                        CallsBackOldestFirst.class,
                        "1.8",
                        "Callbacks run from the newest to the oldest",
                        "WRONG OUTPUT",
                        "third first"),
                arguments(
                        CountsContainersOnly.class,
                        "1.3",
                        "A large number in a slot is counted like any other object",
                        "WRONG COUNT",
                        "It should count 3"),
                arguments(
                        DropsForTheFinalizerTwice.class,
                        "1.7",
                        "__del__ runs at the moment of death, and only then",
                        "USED AFTER FREE",
                        "has been freed"),
                arguments(
                        NeverSaysDying.class,
                        "1.8",
                        "No weak reference leads to an object whose count is zero, though it be there still",
                        "NOT AS EXPECTED",
                        "though nothing refers to them any more"),
                arguments(
                        ReleasesBreadthFirst.class,
                        "1.4",
                        "Each container lets go in its own order, and finishes one child before it begins the next",
                        "WRONG OUTPUT",
                        "del tuple 1 del alone"),
                arguments(
                        ReleasesLater.class,
                        "1.2",
                        "The last name goes, and all the memory is back",
                        "LEAK",
                        "should have been freed by now"),
                arguments(
                        SearchesTheRoots.class,
                        "1.2",
                        "One death costs the same, however many objects live",
                        "NOT AS EXPECTED",
                        "the count alone tells which"),
                arguments(
                        FreesTheNamelessWhenFull.class,
                        "1.9",
                        "A heap that fills up changes nothing: what is in use stays, and so does what leaks",
                        "FREED WHILE REACHABLE",
                        "globals - kept -> list"),
                arguments(
                        LeavesTheSavedInTheQueue.class,
                        "1.7",
                        "However deep down in what dies, whoever comes back is alive and whole",
                        "FREED WHILE REACHABLE",
                        "globals - saved -> list#1 - ["));
    }
}
