package gccourse.solutions.marksweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import gccourse.heap.Collector;
import gccourse.kit.grade.Failure;
import gccourse.kit.grade.LessonResult;
import gccourse.kit.grade.LessonRun;
import gccourse.marksweep.MarkSweepCollector;
import gccourse.marksweep.forbidden.AsksTheInspector;
import gccourse.marksweep.wrong.BelievesInReferences;
import gccourse.marksweep.wrong.CallsBackOldestFirst;
import gccourse.marksweep.wrong.CallsBackTheDead;
import gccourse.marksweep.wrong.ClearsOneByOne;
import gccourse.marksweep.wrong.CollectsInsideACollection;
import gccourse.marksweep.wrong.CollectsUnasked;
import gccourse.marksweep.wrong.DictsSoFar;
import gccourse.marksweep.wrong.FinalizesAgain;
import gccourse.marksweep.wrong.FinalizesBeforeClearing;
import gccourse.marksweep.wrong.ForgetsGlobals;
import gccourse.marksweep.wrong.ForgetsTemporaries;
import gccourse.marksweep.wrong.ForgetsWhatTheWaitingHold;
import gccourse.marksweep.wrong.FreesTheChildren;
import gccourse.marksweep.wrong.IgnoresAKind;
import gccourse.marksweep.wrong.IgnoresASlot;
import gccourse.marksweep.wrong.IgnoresTheThreshold;
import gccourse.marksweep.wrong.KeepsTheWeaklyReferenced;
import gccourse.marksweep.wrong.KeepsTheYoung;
import gccourse.marksweep.wrong.LeavesMarks;
import gccourse.marksweep.wrong.LooksOnlyAtThePath;
import gccourse.marksweep.wrong.LosesAtoms;
import gccourse.marksweep.wrong.MarksTheTopFrameOnly;
import gccourse.marksweep.wrong.NeverAsksForMarks;
import gccourse.marksweep.wrong.NeverFinalizes;
import gccourse.marksweep.wrong.NeverFrees;
import gccourse.marksweep.wrong.RecursesAllTheWay;
import gccourse.marksweep.wrong.ScansAtoms;
import gccourse.marksweep.wrong.SkipsNeighbours;
import gccourse.marksweep.wrong.SweepsTheDropped;
import gccourse.marksweep.wrong.SweepsTheNewborn;
import gccourse.marksweep.wrong.SweepsTheResurrected;
import gccourse.marksweep.wrong.TopFrameSoFar;
import gccourse.marksweep.wrong.WalksAgainAndAgain;
import gccourse.solutions.Refusal;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each misconception, the test that must catch it, and what that test must say.
 *
 * <p>S09, to trace weak references as if they were strong, is not possible as such: a collector cannot see where a weak
 * reference leads. {@link KeepsTheWeaklyReferenced} does what it would do.
 */
@DisplayName("Lesson 2 refuses points for what is wrong, and names the rule")
final class WrongCollectorsTest {
    /** Those that never end are given up soon. */
    private static final Set<Class<?>> ENDLESS = Set.of(NeverAsksForMarks.class, LooksOnlyAtThePath.class);

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void caught(Class<? extends Collector> wrong, String step, String test, String headline, String rule) {
        LessonResult result = LessonRun.ofStep(step, MarkSweepCollector.class, wrong.getName(), limit(wrong));

        if (isOneTest(wrong)) {
            Refusal.check(result, step, test, headline, rule);
        } else {
            Refusal.check(result, step, failed -> step.equals(failed.stepId()), headline, rule);
        }
    }

    /** It hangs wherever there is a cycle; after three endless loops the rest of a run is not begun. */
    private static boolean isOneTest(Class<?> wrong) {
        return wrong != NeverAsksForMarks.class;
    }

    private static Map<String, String> limit(Class<?> wrong) {
        return ENDLESS.contains(wrong) ? Map.of("gccourse.seconds", "2") : Map.of();
    }

    @Test
    @DisplayName("Who goes round the contract earns nothing, and nothing of it is run")
    void forbidden() {
        LessonResult result = LessonRun.on(MarkSweepCollector.class, AsksTheInspector.class.getName());

        assertThat(result.points()).isZero();
        assertThat(result.failures().get(0).message()).contains("uses gccourse.heap.Inspector");
        assertThat(result.failures().stream().skip(1))
                .extracting(Failure::headline)
                .containsOnly("NOT RUN");
    }

    static Stream<Arguments> caught() {
        return Stream.of(
                // S01
                arguments(
                        MarksTheTopFrameOnly.class,
                        "2.1",
                        "Every function that waits for another one holds its own",
                        "FREED WHILE REACHABLE",
                        "outer() - first -> Thing#1"),
                arguments(
                        TopFrameSoFar.class,
                        "2.1",
                        "So are the local names of the functions that wait for it",
                        "ROOT NOT VISITED",
                        "The program has 5 roots: 3 in function1(), 1 in function2(), 1 in function3(). Your collector was shown 1 of them"),
                // S02
                arguments(
                        ForgetsTemporaries.class,
                        "2.1",
                        "An argument that waits for the others is held, though it has no name yet",
                        "FREED WHILE REACHABLE",
                        "look() - first -> Thing#"),
                arguments(
                        ForgetsTemporaries.class,
                        "2.1",
                        "What an expression holds is a root, until the expression is over",
                        "FREED WHILE REACHABLE",
                        "still refers to it (temporaries)"),
                // S03
                arguments(
                        ForgetsGlobals.class,
                        "2.1",
                        "A global name holds its object",
                        "FREED WHILE REACHABLE",
                        "globals - a -> Thing#1"),
                // S04
                arguments(
                        IgnoresAKind.Dicts.class,
                        "2.2",
                        "Through the values of a dict",
                        "FREED WHILE REACHABLE",
                        "globals - box -> dict#"),
                arguments(
                        DictsSoFar.class,
                        "2.2",
                        "Through every value of a dict",
                        "REFERENCE NOT FOLLOWED",
                        "which hold 3 references. Your collector followed 0"),
                arguments(
                        IgnoresAKind.Lists.class,
                        "2.2",
                        "Through every item of a list",
                        "FREED WHILE REACHABLE",
                        "the program can still reach it: globals - items -> list#"),
                arguments(
                        IgnoresAKind.Tuples.class,
                        "2.2",
                        "Through the items of a tuple",
                        "FREED WHILE REACHABLE",
                        "globals - box -> tuple#"),
                arguments(
                        IgnoresAKind.Instances.class,
                        "2.2",
                        "The articles' picture: 1 can be reached, and 2 and 3 through it",
                        "FREED WHILE REACHABLE",
                        "globals - root -> Node#2 - .refs -> list#3"),
                arguments(
                        IgnoresAKind.Methods.class,
                        "2.2",
                        "Through a bound method to its object",
                        "FREED WHILE REACHABLE",
                        ".__self__ -> Thing#1"),
                arguments(
                        IgnoresAKind.Iterators.class,
                        "2.2",
                        "A loop holds its list, though no name does",
                        "FREED WHILE REACHABLE",
                        ".sequence -> list#"),
                arguments(
                        IgnoresAKind.WeakReferences.class,
                        "2.2",
                        "A weak reference does not hold its target, but it holds its callback",
                        "FREED WHILE REACHABLE",
                        ".__callback__ -> method#"),
                arguments(
                        IgnoresASlot.FirstAttribute.class,
                        "2.2",
                        "Through the attributes of an object",
                        "FREED WHILE REACHABLE",
                        ".first -> Thing#"),
                arguments(
                        IgnoresASlot.SecondAttribute.class,
                        "2.2",
                        "Through the attributes of an object",
                        "FREED WHILE REACHABLE",
                        ".second -> Thing#"),
                arguments(
                        IgnoresASlot.LastItem.class,
                        "2.2",
                        "Through the items of a list",
                        "FREED WHILE REACHABLE",
                        "[1] -> Thing#"),
                arguments(
                        IgnoresASlot.SecondValue.class,
                        "2.2",
                        "Through the values of a dict",
                        "FREED WHILE REACHABLE",
                        "-> Thing#"),
                // S05
                arguments(
                        RecursesAllTheWay.class,
                        "2.4",
                        "A chain of 1,000,000 is marked from its head to its end",
                        "STACK OVERFLOW",
                        "However deep a structure is"),
                // S06
                arguments(
                        NeverAsksForMarks.class,
                        "2.3",
                        "An object that refers to itself",
                        "ENDLESS LOOP",
                        "your collector was at work"),
                // S07
                arguments(
                        LooksOnlyAtThePath.class,
                        "2.3",
                        "Two ways to the same object at sixteen crossings: 32 references, not 131,070",
                        "TOO MUCH WORK",
                        "You followed 131,070 references; 32 would do"),
                // S08
                arguments(
                        LeavesMarks.class,
                        "2.5",
                        "A survivor of one collection dies in the next, if nobody reaches it by then",
                        "LEAK",
                        "a should have been freed by now"),
                // S09
                arguments(
                        KeepsTheWeaklyReferenced.class,
                        "2.5",
                        "A ring goes as soon as no way leads in; the ring that leaked in lesson 1",
                        "LEAK",
                        "No path from any root leads to Node#1"),
                // S10
                arguments(
                        SkipsNeighbours.class,
                        "2.5",
                        "Neighbours in memory go in the same sweep",
                        "NOT AS EXPECTED",
                        "objects left of 1,000"),
                // S11
                arguments(
                        FreesTheChildren.class,
                        "2.5",
                        "What garbage refers to is garbage only if nobody else can reach it",
                        "FREED TOO EARLY",
                        "kept has been freed too early"),
                // S12
                arguments(
                        BelievesInReferences.class,
                        "2.5",
                        "The articles' picture: 4 and 5 cannot be reached, and go",
                        "LEAK",
                        "No path from any root leads to Node#"),
                // S13
                arguments(
                        SweepsTheResurrected.class,
                        "2.8",
                        "A finalizer saves its object, and all that it holds",
                        "FREED WHILE REACHABLE",
                        "globals - nest -> list#1 - [0] -> Phoenix#2"),
                // S14
                arguments(
                        SweepsTheNewborn.class,
                        "2.8",
                        "What a finalizer makes during a collection is not swept away",
                        "FREED WHILE REACHABLE",
                        "globals - made -> Thing#"),
                arguments(
                        NeverFrees.class,
                        "2.5",
                        "What nobody holds goes, what somebody holds stays",
                        "LEAK",
                        "but your collector has not freed it"),
                arguments(NeverFrees.class, "2.1", "Every global name is a root", "NOTHING FREED", "let it say so"),
                arguments(
                        FinalizesAgain.class,
                        "2.8",
                        "What a finalizer stores away lives on, with all that it holds, and dies in silence later",
                        "WRONG ORDER",
                        "They ran in this one: [del a, del a]"),
                arguments(
                        NeverFinalizes.class,
                        "2.8",
                        "A finalizer runs once, before anything is freed",
                        "WRONG OUTPUT",
                        "print(len(words))"),
                arguments(
                        CallsBackTheDead.class,
                        "2.8",
                        "A weak reference that dies with its target calls nobody",
                        "WRONG OUTPUT",
                        "gone"),
                arguments(
                        ClearsOneByOne.class,
                        "2.8",
                        "When the first callback runs, no weak reference leads to the dead any more",
                        "WRONG OUTPUT",
                        "True False"),
                arguments(
                        FinalizesBeforeClearing.class,
                        "2.8",
                        "Before anybody is called, all weak references to all that dies are cleared",
                        "NOT AS EXPECTED",
                        "what ran first"),
                arguments(
                        CallsBackOldestFirst.class,
                        "2.8",
                        "Callbacks of one object are called from the newest to the oldest; that of a dead weak reference is not",
                        "WRONG ORDER",
                        "They ran in this one: [callback oldest, callback newest]"),
                arguments(
                        CollectsInsideACollection.class,
                        "2.6",
                        "The program hears of a collection, and asks for another one in the middle of it",
                        "WRONG OUTPUT",
                        "True 2 start stop"),
                arguments(
                        SweepsTheDropped.class,
                        "2.8",
                        "What a finalizer lets go of has its own finalizer run before it is freed, now or in the next collection",
                        "FREED TOO EARLY",
                        "b has been freed too early"),
                arguments(
                        ForgetsWhatTheWaitingHold.class,
                        "2.8",
                        "What a finalizer makes and drops again has its own last words, and what it holds is still there",
                        "DANGLING REFERENCE",
                        "Maker#"),
                arguments(
                        ScansAtoms.class,
                        "2.7",
                        "2,000 numbers are not looked into; 2,000 tuples are",
                        "NOT AS EXPECTED",
                        "so 2,000 visits could be saved"),
                arguments(
                        LosesAtoms.class,
                        "2.7",
                        "A number in use lives, a number that nobody reaches goes",
                        "FREED TOO EARLY",
                        "has been freed too early"),
                arguments(
                        IgnoresTheThreshold.class,
                        "2.6",
                        "Nobody calls the collector, and a small heap is enough",
                        "HEAP FULL",
                        "objects that the program cannot reach are still on the heap"),
                arguments(
                        CollectsUnasked.class,
                        "2.6",
                        "Until the threshold is reached, nobody looks at anything",
                        "NOT AS EXPECTED",
                        "objects visited while references came and went"),
                arguments(
                        WalksAgainAndAgain.class,
                        "2.9",
                        "When one object of a hundred lives, a collection walks over the heap a few times, and no more",
                        "TOO MUCH WORK",
                        "to sweep, you walk once over the"),
                arguments(
                        KeepsTheYoung.class,
                        "2.5",
                        "Whichever generation is asked for, everything is collected",
                        "LEAK",
                        "a should have been freed by now"));
    }
}
