package gccourse.solutions.generational;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import gccourse.generational.GenerationalCollector;
import gccourse.generational.forbidden.AsksTheRuntime;
import gccourse.generational.wrong.CallsBackBeforeAllAreCleared;
import gccourse.generational.wrong.CallsBackOldestFirst;
import gccourse.generational.wrong.CallsBackTrash;
import gccourse.generational.wrong.ClearsTheResurrected;
import gccourse.generational.wrong.ClearsWithoutHolding;
import gccourse.generational.wrong.CollectsAllGenerations;
import gccourse.generational.wrong.CollectsAtTheThreshold;
import gccourse.generational.wrong.CollectsFullyEachTime;
import gccourse.generational.wrong.CollectsInsideACollection;
import gccourse.generational.wrong.CollectsTheFrozen;
import gccourse.generational.wrong.CollectsWhileDisabled;
import gccourse.generational.wrong.CountsAllSurvivorsAsLongLived;
import gccourse.generational.wrong.CountsAtoms;
import gccourse.generational.wrong.CountsBelowZero;
import gccourse.generational.wrong.CountsCycles;
import gccourse.generational.wrong.CountsEveryAllocation;
import gccourse.generational.wrong.CountsFinalizersRun;
import gccourse.generational.wrong.CountsTheResurrected;
import gccourse.generational.wrong.CountsTheUntracked;
import gccourse.generational.wrong.FetchesNobodyBack;
import gccourse.generational.wrong.FinalizesAgain;
import gccourse.generational.wrong.FinalizesFirst;
import gccourse.generational.wrong.FinalizesTheNewestFirst;
import gccourse.generational.wrong.ForgetsCollectionsAskedFor;
import gccourse.generational.wrong.FreesWhatIsToBeSaved;
import gccourse.generational.wrong.GivesUpAfterAResurrection;
import gccourse.generational.wrong.IgnoresAKind;
import gccourse.generational.wrong.IgnoresOldHolders;
import gccourse.generational.wrong.JudgesOldHolders;
import gccourse.generational.wrong.KeepsYoungerCounts;
import gccourse.generational.wrong.LeavesMarks;
import gccourse.generational.wrong.LeavesTheYoungerOut;
import gccourse.generational.wrong.LetsGarbageHear;
import gccourse.generational.wrong.LooksAtOldObjects;
import gccourse.generational.wrong.LosesWhatItCouldNotFree;
import gccourse.generational.wrong.NeverPromotes;
import gccourse.generational.wrong.NeverSaysDying;
import gccourse.generational.wrong.NeverTracksAgain;
import gccourse.generational.wrong.NeverUntracks;
import gccourse.generational.wrong.OlderAtTheirThreshold;
import gccourse.generational.wrong.PromotesToTheOldest;
import gccourse.generational.wrong.SavesOneObjectOnly;
import gccourse.generational.wrong.TakesZeroForAThreshold;
import gccourse.generational.wrong.TracksBeforeItCollects;
import gccourse.generational.wrong.TracksEmptyDicts;
import gccourse.generational.wrong.UntracksDictsAtOnce;
import gccourse.heap.Collector;
import gccourse.kit.grade.LessonResult;
import gccourse.kit.grade.LessonRun;
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
 * <p>One is missing: to empty tuples as if they were lists (G25, tuple cleared). What is emptied is garbage that no
 * program can get at any more, and it dies by that all the same, so nobody can tell the difference.
 */
@DisplayName("Lesson 3 refuses points for what is wrong, and names the rule")
final class WrongCollectorsTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void caught(Class<? extends Collector> wrong, String step, String test, String headline, String rule) {
        LessonResult result = LessonRun.ofStep(step, GenerationalCollector.class, wrong.getName());

        Refusal.check(result, step, test, headline, rule);
    }

    @Test
    @DisplayName("Who goes round the contract earns nothing")
    void forbidden() {
        LessonResult result = LessonRun.on(GenerationalCollector.class, AsksTheRuntime.class.getName());

        assertThat(result.points()).isZero();
        assertThat(result.failures().get(0).test())
                .isEqualTo("The collector uses nothing but what a collector may use");
        assertThat(result.failures().get(0).message())
                .contains("uses new java.lang.ref.WeakReference(", "uses java.lang.Runtime");
    }

    static Stream<Arguments> caught() {
        return Stream.of(
                // G01
                arguments(
                        CollectsAtTheThreshold.class,
                        "3.3",
                        "The 701st allocation collects generation 0",
                        "WRONG OUTPUT",
                        "collected at allocation 700 <- differs"),
                // G02
                arguments(
                        CountsEveryAllocation.class,
                        "3.3",
                        "What dies is taken away again",
                        "WRONG OUTPUT",
                        "expected 0 0 printed 26 372"),
                // G03
                arguments(
                        CountsBelowZero.class,
                        "3.3",
                        "The count stops at zero",
                        "WRONG OUTPUT",
                        "expected 0 printed -100"),
                // G04
                arguments(
                        OlderAtTheirThreshold.class,
                        "3.3",
                        "Every twelfth collection is one of generation 1",
                        "WRONG OUTPUT",
                        "printed 0000000000100"),
                // G05
                arguments(
                        NeverPromotes.class,
                        "3.2",
                        "Who survives a collection moves into the next generation",
                        "WRONG OUTPUT",
                        "expected 1 printed 0"),
                // G06
                arguments(
                        PromotesToTheOldest.class,
                        "3.2",
                        "Who survives a collection moves into the next generation",
                        "WRONG OUTPUT",
                        "expected 1 printed 2"),
                // G07
                arguments(
                        LeavesTheYoungerOut.class,
                        "3.2",
                        "A collection of generation 1 takes generation 0 along",
                        "WRONG OUTPUT",
                        "expected 2 2 printed 2 0"),
                // G08
                arguments(
                        IgnoresOldHolders.class,
                        "3.5",
                        "An old object holds a young ring",
                        "WRONG OUTPUT",
                        "expected 0 printed 1"),
                // G09
                arguments(
                        JudgesOldHolders.class,
                        "3.5",
                        "Whether the old holder is garbage itself is not asked",
                        "WRONG OUTPUT",
                        "expected 0 printed 1"),
                // G10
                arguments(
                        CollectsFullyEachTime.class,
                        "3.9",
                        "Four hundred old objects: a hundred new ones have to come before they are looked at again",
                        "WRONG OUTPUT",
                        "full collection at allocation 42 <- differs"),
                // G11
                arguments(
                        CallsBackBeforeAllAreCleared.class,
                        "3.7",
                        "When the first callback runs, all weak references to the garbage are dead",
                        "WRONG OUTPUT",
                        "gone True False <- differs"),
                // G12
                arguments(
                        CallsBackTrash.class,
                        "3.7",
                        "A weak reference that is garbage itself calls nobody",
                        "WRONG OUTPUT",
                        "2 gone <- differs"),
                // G13
                arguments(
                        FinalizesFirst.class,
                        "3.8",
                        "Callbacks before finalizers",
                        "WRONG OUTPUT",
                        "gone del False <- differs"),
                // G14
                arguments(
                        FinalizesAgain.class,
                        "3.8",
                        "A finalizer runs once, however often its object comes back",
                        "WRONG OUTPUT",
                        "1 0 del <- differs"),
                // G15
                arguments(
                        ClearsTheResurrected.class,
                        "3.8",
                        "What a finalizer stores in an old object lives on with all that it leads to; the rest goes",
                        "FREED TOO EARLY",
                        "b has been freed too early"),
                // G16
                arguments(
                        GivesUpAfterAResurrection.class,
                        "3.8",
                        "One object comes back: the rest of the garbage goes nevertheless",
                        "WRONG OUTPUT",
                        "2 0 <- differs"),
                // G17
                arguments(
                        CountsTheResurrected.class,
                        "3.8",
                        "What a finalizer stores away is in use again, with all that it holds",
                        "WRONG OUTPUT",
                        "0 3 <- differs"),
                // G18
                arguments(
                        KeepsYoungerCounts.class,
                        "3.3",
                        "A collection that the program asks for counts like any other",
                        "WRONG OUTPUT",
                        "expected 0 0 1"),
                // G19
                arguments(
                        ForgetsCollectionsAskedFor.class,
                        "3.3",
                        "A collection that the program asks for counts like any other",
                        "WRONG OUTPUT",
                        "expected 0 1 0 printed 0 0 0"),
                // G20
                arguments(
                        CollectsInsideACollection.class,
                        "3.8",
                        "A finalizer that asks for a collection is answered 0",
                        "WRONG OUTPUT",
                        "expected 1 printed 2"),
                // G21
                arguments(
                        TracksBeforeItCollects.class,
                        "3.3",
                        "The object whose allocation starts a collection does not take part in it",
                        "WRONG OUTPUT",
                        "expected 1 1 0 printed 1 1 1"),
                // G22
                arguments(
                        FinalizesTheNewestFirst.class,
                        "3.8",
                        "Finalizers run in the order in which the garbage was born",
                        "WRONG OUTPUT",
                        "del a del c <- differs"),
                // G23
                arguments(
                        CountsAllSurvivorsAsLongLived.class,
                        "3.9",
                        "Four hundred old objects: a hundred new ones have to come before they are looked at again",
                        "WRONG OUTPUT",
                        "full collection at allocation 72 <- differs"),
                // G24
                arguments(
                        TracksEmptyDicts.class,
                        "3.10",
                        "A dict that holds only numbers and texts is not tracked",
                        "WRONG OUTPUT",
                        "printed True True 2"),
                // G25
                arguments(
                        CountsCycles.class,
                        "3.6",
                        "collect() answers how many objects it found, not how many cycles",
                        "WRONG OUTPUT",
                        "expected 3 printed 1"),
                // G25
                arguments(
                        CountsFinalizersRun.class,
                        "3.6",
                        "collect() answers how many objects it found, not how many cycles",
                        "WRONG OUTPUT",
                        "expected 3 printed 0"),
                arguments(
                        LooksAtOldObjects.class,
                        "3.5",
                        "A collection of generation 0 does not look at 50,000 older objects",
                        "NOT AS EXPECTED",
                        "None of the 50,000 older objects needs a look"),
                arguments(
                        CollectsAllGenerations.class,
                        "3.9",
                        "Where objects die young, generations do a tenth of the work of full collections, or less",
                        "NOT AS EXPECTED",
                        "A tenth of what full collections cost is enough"),
                arguments(
                        FetchesNobodyBack.class,
                        "3.4",
                        "The collector must not be rash: the one that is held comes last",
                        "WRONG OUTPUT",
                        "expected 0 100 printed 98 3"),
                arguments(
                        IgnoresAKind.Lists.class,
                        "3.4",
                        "Random graphs: a full collection finds what cannot be reached, and nothing else",
                        "NOT AS EXPECTED",
                        "to which neither a root nor an older object leads"),
                arguments(
                        IgnoresAKind.Tuples.class,
                        "3.4",
                        "Lists, dicts, tuples and objects in cycles",
                        "WRONG OUTPUT",
                        "expected 3"),
                arguments(
                        IgnoresAKind.Dicts.class,
                        "3.4",
                        "Lists, dicts, tuples and objects in cycles",
                        "WRONG OUTPUT",
                        "expected 2"),
                arguments(
                        IgnoresAKind.Instances.class,
                        "3.4",
                        "Two objects that hold each other are found",
                        "WRONG OUTPUT",
                        "expected 2 printed 0"),
                arguments(
                        SavesOneObjectOnly.class,
                        "3.8",
                        "What a finalizer stores away is in use again, with all that it holds",
                        "WRONG OUTPUT",
                        "0 2 <- differs"),
                arguments(
                        ClearsWithoutHolding.class,
                        "3.6",
                        "What a dead cycle held is held no more",
                        "USED AFTER FREE",
                        "has been freed"),
                arguments(
                        LosesWhatItCouldNotFree.class,
                        "3.11",
                        "With DEBUG_SAVEALL the garbage is saved in gc.garbage",
                        "WRONG OUTPUT",
                        "expected 2 0 printed 0 0"),
                arguments(
                        CallsBackOldestFirst.class,
                        "3.7",
                        "The callbacks of one object: the newest first",
                        "WRONG OUTPUT",
                        "third first <- differs"),
                arguments(
                        CollectsWhileDisabled.class,
                        "3.3",
                        "Without automatic collection the count goes on, and nothing happens",
                        "WRONG OUTPUT",
                        "expected 0 1500"),
                arguments(
                        TakesZeroForAThreshold.class,
                        "3.3",
                        "Higher thresholds, fewer collections; threshold 0, none at all",
                        "WRONG OUTPUT",
                        "expected 0 0 0"),
                arguments(
                        CountsAtoms.class,
                        "3.3",
                        "Numbers do not count, neither at birth nor at death",
                        "NOT AS EXPECTED",
                        "the count after 1 node and 1,500 numbers"),
                arguments(
                        CollectsTheFrozen.class,
                        "3.11",
                        "What is frozen is not collected",
                        "WRONG OUTPUT",
                        "expected 2 3 printed 4 3"),
                arguments(
                        FreesWhatIsToBeSaved.class,
                        "3.11",
                        "With DEBUG_SAVEALL the garbage is saved in gc.garbage",
                        "WRONG OUTPUT",
                        "expected 2 printed 0"),
                arguments(
                        NeverUntracks.class,
                        "3.10",
                        "A tuple of atoms is tracked until the first collection has seen it",
                        "WRONG OUTPUT",
                        "expected -1 1 printed 1 1"),
                arguments(
                        UntracksDictsAtOnce.class,
                        "3.10",
                        "A dict without containers is let go by a full collection, not by a young one",
                        "WRONG OUTPUT",
                        "expected 1 printed -1"),
                arguments(
                        NeverTracksAgain.class,
                        "3.10",
                        "A dict without containers is let go by a full collection, not by a young one",
                        "WRONG OUTPUT",
                        "expected 0 printed -1"),
                arguments(
                        NeverSaysDying.class,
                        "3.7",
                        "An object whose count is zero is dead for weak references, even if its death has to wait for others",
                        "USED AFTER FREE",
                        "has been freed"),
                arguments(
                        LetsGarbageHear.class,
                        "3.7",
                        "Garbage that watches an old object is not told of its death, not even if it is the last to hold it",
                        "WRONG OUTPUT",
                        "gone <- differs"),
                arguments(
                        LeavesMarks.class,
                        "3.11",
                        "What was garbage once and is kept now is left alone by younger collections, whoever refers to it",
                        "WRONG OUTPUT",
                        "expected 2 printed 1"),
                arguments(
                        CountsTheUntracked.class,
                        "3.10",
                        "Who is tracked no longer is no survivor: the quarter rule counts the others",
                        "WRONG OUTPUT",
                        "full collection at allocation 42"));
    }
}
