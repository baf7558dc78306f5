package gccourse.kit.report;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.kit.FixtureRun;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a student reads when a rule is broken, word for word. */
class ReporterTest {
    private static final String RERUN_NAMES = """

            rerun      mvn test -pl kit -am -Dtest=Step01NamesTest#scenarios -Dscenario=01-two-names
            hint       docs/00-kit.md#01-names-count""";

    private static final String RERUN_LISTS = """

            rerun      mvn test -pl kit -am -Dtest=Step02ReleaseTest#scenarios -Dscenario=01-a-list-in-a-list
            hint       docs/00-kit.md#02-released-at-once""";

    @Test
    void freedWhileReachable() {
        assertThat(FixtureRun.firstReport("FreesAtFirstDrop", "0.1")).isEqualTo("""
                        -- FREED WHILE REACHABLE ----------------------------------------------- 0.1 Names count
                        "Two names, one object"

                        Your collector freed list#1, but the program can still reach it:

                           globals - a -> list#1   x freed
                                     ~~~ this reference leads to it

                        allocated  01-two-names.py:4    a = [1, 2, 3]
                        freed      Collectors.java:NN  in release
                                   Collectors.java:NN  in referenceDropped
                        after      01-two-names.py:4    a = [1, 2, 3]
                        scenario   kit/src/test/resources/gccourse/kit/fixture/names/01-two-names.py:4
                        """ + RERUN_NAMES);
    }

    @Test
    void leak() {
        assertThat(FixtureRun.firstReport("FreesNothing", "0.2")).isEqualTo("""
                        -- LEAK ----------------------------------------------------------- 0.2 Released at once
                        "A list in a list"

                        Nothing refers to list#2 any more, but your collector has not freed it.

                        allocated  01-a-list-in-a-list.py:4    outer = [inner, inner]
                        counted    0 references
                        after      01-a-list-in-a-list.py:7    del outer
                        scenario   kit/src/test/resources/gccourse/kit/fixture/release/01-a-list-in-a-list.py:7

                        This is wrong on the heap as well:

                           list#1 is still on the heap, but no path from any root leads to it; it is held by list#2[0], list#2[1], which the program cannot reach either.
                        """ + RERUN_LISTS);
    }

    @Test
    void wrongCount() {
        assertThat(FixtureRun.firstReport("CountsOneTooMany", "0.1")).isEqualTo("""
                        -- WRONG COUNT --------------------------------------------------------- 0.1 Names count
                        "Two names, one object"

                        Your collector counts 2 references to list#1, but 1 leads to it: its count is 1 too
                        high.

                           globals a

                        allocated  01-two-names.py:4    a = [1, 2, 3]
                        after      01-two-names.py:4    a = [1, 2, 3]
                        scenario   kit/src/test/resources/gccourse/kit/fixture/names/01-two-names.py:4
                        """ + RERUN_NAMES);
    }

    @Test
    @DisplayName("where an object was freed is known in a world, too, also if the test watches frees itself")
    void freedInAWorld() {
        assertThat(FixtureRun.results("FreesAtFirstDrop").failures())
                .filteredOn(failed -> failed.test().contains("Each name counts"))
                .singleElement()
                .satisfies(failed -> assertThat(failed.message())
                        .contains("FREED WHILE REACHABLE", "globals - a1 -> Node#1   x freed", "in referenceDropped"));
    }

    @Test
    @DisplayName("what a collector prints stands in the report of the test in which it was printed, and nowhere else")
    void printed() {
        PrintStream before = System.out;
        ByteArrayOutputStream elsewhere = new ByteArrayOutputStream();
        System.setOut(new PrintStream(elsewhere));
        try {
            String report = FixtureRun.firstReport("Prints", "0.1");
            assertThat(report).startsWith("-- WRONG COUNT --").contains("""
                            hint       docs/00-kit.md#01-names-count

                            printed    1,003 lines by your collector in 01-two-names.py
                               created list#1
                               created list#1
                               dropped list#1, 1
                               dropped list#1, 2
                            """, """
                               dropped list#1, 18
                               ... 942 lines ...
                               dropped list#1, 961
                            """);
            assertThat(report).endsWith("\n   dropped list#1, 1000\n   " + "x".repeat(200) + "...");
            assertThat(elsewhere.toString()).isEmpty();
            System.out.print("It prints again.");
            assertThat(elsewhere.toString()).isEqualTo("It prints again.");
        } finally {
            System.setOut(before);
        }
    }

    @Test
    void wrongOutputOfOneLine() {
        assertThat(FixtureRun.firstReport("ForgetsOneInThree", "0.1")).isEqualTo("""
                        -- WRONG OUTPUT -------------------------------------------------------- 0.1 Names count
                        "Two names, one object"

                        Line 6 should have printed something else:

                           print(refcount(a))

                           expected   2
                           printed    1

                        scenario   kit/src/test/resources/gccourse/kit/fixture/names/01-two-names.py:6
                        """ + RERUN_NAMES);
    }

    @Test
    void wrongOutputOfSeveralLines() {
        assertThat(FixtureRun.firstReport("ForgetsOneInThree", "0.3")).isEqualTo("""
                        -- WRONG OUTPUT ------------------------------------------------------------- 0.3 Output
                        "Counted in a function"

                        Line 10 should have printed something else:

                           look(a)

                           expected   printed
                           2          2
                           2          2
                           2          1   <- differs

                        scenario   kit/src/test/resources/gccourse/kit/fixture/output/01-counted-in-a-function.py:10

                        rerun      mvn test -pl kit -am -Dtest=Step03OutputTest#scenarios -Dscenario=01-counted-in-a-function
                        hint       docs/00-kit.md#03-output""");
    }

    @Test
    void doubleFree() {
        assertThat(FixtureRun.firstReport("FreesTwice", "0.2")).isEqualTo("""
                        -- DOUBLE FREE ---------------------------------------------------- 0.2 Released at once
                        "A list in a list"

                        list#2 has been freed already. An object is freed once: when nothing refers to it any
                        more.

                        allocated  01-a-list-in-a-list.py:4    outer = [inner, inner]
                        freed      Collectors.java:NN  in referenceDropped
                        and again  Collectors.java:NN  in referenceDropped
                        running    01-a-list-in-a-list.py:7    del outer
                        scenario   kit/src/test/resources/gccourse/kit/fixture/release/01-a-list-in-a-list.py
                        """ + RERUN_LISTS);
    }

    @Test
    @DisplayName("a collector that catches what the heap refuses has failed the test all the same")
    void swallowed() {
        assertThat(FixtureRun.firstReport("SwallowsWhatIsRefused", "0.2")).isEqualTo("""
                        -- DOUBLE FREE ---------------------------------------------------- 0.2 Released at once
                        "A list in a list"

                        list#2 has been freed already. An object is freed once: when nothing refers to it any
                        more.

                        allocated  01-a-list-in-a-list.py:4    outer = [inner, inner]
                        freed      Collectors.java:NN  in referenceDropped
                                   Collectors.java:NN  in referenceDropped
                        and again  Collectors.java:NN  in referenceDropped
                        running    01-a-list-in-a-list.py:7    del outer
                        scenario   kit/src/test/resources/gccourse/kit/fixture/release/01-a-list-in-a-list.py
                        """ + RERUN_LISTS);
    }

    @Test
    @DisplayName("a slot that the collector has emptied is missed at the next statement")
    void changedWhileReachable() {
        assertThat(FixtureRun.firstReport("EmptiesWhatIsInUse", "0.2")).isEqualTo("""
                        -- CHANGED WHILE REACHABLE ---------------------------------------- 0.2 Released at once
                        "A list in a list"

                        Your collector took references out of list#1, but the program can still reach that
                        object:

                           globals - inner -> list#1

                        allocated  01-a-list-in-a-list.py:3    inner = [1]
                        after      01-a-list-in-a-list.py:3    inner = [1]
                        scenario   kit/src/test/resources/gccourse/kit/fixture/release/01-a-list-in-a-list.py:3
                        """ + RERUN_LISTS);
    }

    @Test
    @DisplayName("it is missed at the end of a test that builds its heap by hand, too")
    void changedInAWorld() {
        assertThat(FixtureRun.results("EmptiesWhatIsInUse").failures())
                .filteredOn(failed -> failed.test().contains("Each name counts"))
                .singleElement()
                .satisfies(failed -> assertThat(failed.message())
                        .contains("CHANGED WHILE REACHABLE", "took references out of Node#1"));
    }

    @Test
    @DisplayName("a container that no collection would find is missed at the next statement")
    void notTracked() {
        assertThat(FixtureRun.firstReport("TracksNothing", "0.2")).isEqualTo("""
                        -- NOT TRACKED ---------------------------------------------------- 0.2 Released at once
                        "A list in a list"

                        list#1 is a container and is in no generation, so no collection ever looks at it.

                        allocated  01-a-list-in-a-list.py:3    inner = [1]
                        after      01-a-list-in-a-list.py:3    inner = [1]
                        scenario   kit/src/test/resources/gccourse/kit/fixture/release/01-a-list-in-a-list.py:3
                        """ + RERUN_LISTS);
    }

    @Test
    void usedAfterFree() {
        assertThat(FixtureRun.firstReport("TouchesWhatItFreed", "0.2")).isEqualTo("""
                        -- USED AFTER FREE ------------------------------------------------ 0.2 Released at once
                        "A list in a list"

                        list#2 has been freed: its memory may belong to another object by now. Whatever you
                        still need an object for, do it before you free it.

                        allocated  01-a-list-in-a-list.py:4    outer = [inner, inner]
                        freed      Collectors.java:NN  in referenceDropped
                        used       Collectors.java:NN  in referenceDropped
                        running    01-a-list-in-a-list.py:7    del outer
                        scenario   kit/src/test/resources/gccourse/kit/fixture/release/01-a-list-in-a-list.py
                        """ + RERUN_LISTS);
    }

    @Test
    void danglingReference() {
        assertThat(FixtureRun.firstReport("FreesTheChildren", "0.2")).isEqualTo("""
                        -- DANGLING REFERENCE --------------------------------------------- 0.2 Released at once
                        "A list in a list"

                        Your collector freed list#1, but list#2[0] still refers to it.

                        allocated  01-a-list-in-a-list.py:3    inner = [1]
                        freed      Collectors.java:NN  in referenceDropped
                                   Collectors.java:NN  in referenceDropped
                        after      01-a-list-in-a-list.py:7    del outer
                        scenario   kit/src/test/resources/gccourse/kit/fixture/release/01-a-list-in-a-list.py:7

                        These are wrong on the heap as well:

                           list#2[1] still refers to list#1, which was freed.
                           list#2 is still on the heap, but no path from any root leads to it; it is held by nobody.
                        """ + RERUN_LISTS);
    }

    @Test
    void stackOverflow() {
        assertThat(FixtureRun.firstReport("Recurses", "0.1")).isEqualTo("""
                        -- STACK OVERFLOW ------------------------------------------------------ 0.1 Names count
                        "Two names, one object"

                        The Java stack overflowed in calls of your collector to itself. The heap has 1 object,
                        but more calls than that are inside one another: look into each object once. Each of
                        these calls makes the next, and the last one the first:

                        calls      Collectors.java:NN  in release
                                   Collectors.java:NN  in children
                        running    01-two-names.py:4    a = [1, 2, 3]
                        scenario   kit/src/test/resources/gccourse/kit/fixture/names/01-two-names.py
                        """ + RERUN_NAMES);
    }

    @Test
    void exception() {
        assertThat(FixtureRun.firstReport("Throws", "0.1")).isEqualTo("""
                        -- EXCEPTION ----------------------------------------------------------- 0.1 Names count
                        "Two names, one object"

                        Your collector threw IllegalStateException: oops

                        at         Collectors.java:NN  in referenceDropped
                        running    01-two-names.py:4    a = [1, 2, 3]
                        scenario   kit/src/test/resources/gccourse/kit/fixture/names/01-two-names.py
                        """ + RERUN_NAMES);
    }

    @Test
    void exceptionOfTheLibrary() {
        assertThat(FixtureRun.firstReport("TakesFromAnEmptyList", "0.1"))
                .contains(
                        "-- EXCEPTION --",
                        "Your collector threw IndexOutOfBoundsException: Index 0 out of bounds for length 0",
                        "at         Collectors.java:NN  in referenceDropped\nrunning");
    }

    @Test
    void unfinishedStep() {
        assertThat(FixtureRun.firstReport("Unfinished", "0.1")).isEqualTo("""
                        -- UNFINISHED STEP ----------------------------------------------------- 0.1 Names count
                        "Two names, one object"

                        This method belongs to step 0.1 Names count and is not written yet. Read
                        docs/00-kit.md#01-names-count first.

                        method     Collectors.java:NN  in referenceDropped
                        running    01-two-names.py:4    a = [1, 2, 3]
                        scenario   kit/src/test/resources/gccourse/kit/fixture/names/01-two-names.py
                        """ + RERUN_NAMES);
    }

    @Test
    void outOfMemory() {
        assertThat(FixtureRun.firstReport("EatsMemory", "0.1"))
                .startsWith("""
                        -- OUT OF MEMORY ------------------------------------------------------- 0.1 Names count
                        "Two names, one object"

                        Java itself ran out of memory (""")
                .contains("not the simulated heap.", "running    01-two-names.py:4    a = [1, 2, 3]");
    }

    @Test
    void heapFull() {
        assertThat(FixtureRun.results("FreesNothing").failures().get(1).report().toString())
                .isEqualTo("""
                        -- HEAP FULL ------------------------------------------------------ 0.2 Released at once
                        "A small heap"

                        The heap is full: 56 bytes were asked for, 5,136 of 8,192 bytes are in use, the largest
                        free run has 16 bytes. Free what the program cannot reach any more.

                        garbage    63 objects that the program cannot reach are on the heap, list#1 for one
                        allocated  02-a-small-heap.py:5    a = [i]
                        running    02-a-small-heap.py:5    a = [i]
                        scenario   kit/src/test/resources/gccourse/kit/fixture/release/02-a-small-heap.py

                        rerun      mvn test -pl kit -am -Dtest=Step02ReleaseTest#scenarios -Dscenario=02-a-small-heap
                        hint       docs/00-kit.md#02-released-at-once""");
    }

    @Test
    void worldTest() {
        assertThat(FixtureRun.results("FreesNothing").failures().get(2).report().toString())
                .isEqualTo("""
                        -- LEAK ----------------------------------------------------------- 0.2 Released at once
                        "The last name takes the object with it"

                        a should have been freed by now: the program cannot reach it any more. Your collector
                        counts 0 references to it. Nothing refers to it.

                        line       kit/src/test/java/gccourse/kit/fixture/Step02ReleaseTest.java:18
                                   world.node("a").del("a").assertDead("a");

                        rerun      mvn test -pl kit -am -Dtest=Step02ReleaseTest#lastName
                        hint       docs/00-kit.md#02-released-at-once""");
    }

    @Test
    void noSuchCollector() {
        assertThat(FixtureRun.firstReport("Nonsense", "0.1")).isEqualTo("""
                        -- LESSON NOT SET UP --------------------------------------------------- 0.1 Names count
                        The collector under test is gccourse.kit.fixture.Collectors$Nonsense, but there is no
                        such class.""");
    }

    @Test
    void collectorThatCannotBeMade() {
        assertThat(FixtureRun.firstReport("NeedsAnArgument", "0.1")).isEqualTo("""
                        -- LESSON NOT SET UP --------------------------------------------------- 0.1 Names count
                        gccourse.kit.fixture.Collectors$NeedsAnArgument needs a constructor without parameters:
                        the tests make it with one.""");
    }
}
