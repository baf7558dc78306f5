package gccourse.kit.report;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.kit.FixtureRun;
import gccourse.kit.lesson.Lesson;
import gccourse.kit.limit.Overrun;
import gccourse.kit.limit.Overrun.Limit;
import gccourse.kit.limit.Progress;
import gccourse.kit.trial.Trial;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a student reads when a test did not end: who runs on, and whether anything happens. */
class OverrunExplanationTest {
    private static final StackTraceElement[] IN_THE_PROGRAM = {
        new StackTraceElement("gccourse.minipy.Interpreter", "run", "Interpreter.java", 1)
    };

    private static final StackTraceElement[] IN_THE_COLLECTOR = {
        new StackTraceElement("gccourse.kit.fixture.Collectors$Right", "mark", "Collectors.java", 57), IN_THE_PROGRAM[0]
    };

    private static final List<StackTraceElement[]> ALWAYS = List.of(IN_THE_COLLECTOR, IN_THE_COLLECTOR);
    private static final List<StackTraceElement[]> NOW_AND_THEN = List.of(IN_THE_COLLECTOR, IN_THE_PROGRAM);

    @Test
    void aLoopThatDoesNothing() {
        assertThat(report("0.1", Limit.COMPUTING, Progress.NONE, ALWAYS)).startsWith("""
                        -- ENDLESS LOOP -------------------------------------------------------- 0.1 Names count
                        "A title"

                        The test did not end within 10 seconds of computing time. For the second half of it your
                        collector was at work, and did not come back. It freed no object and looked at none.

                        at         Collectors.java:57  in mark
                        """);
    }

    @Test
    void aLoopThatGoesRoundInCircles() {
        assertThat(report("0.1", Limit.COMPUTING, new Progress(0, 0, 0, 70_000_000, 4_096), ALWAYS))
                .startsWith("""
                        -- ENDLESS LOOP -------------------------------------------------------- 0.1 Names count
                        "A title"

                        The test did not end within 10 seconds of computing time. For the second half of it your
                        collector was at work, and did not come back. It freed no object, and looked 70,000,000
                        times at what there is on a heap of 4,096 bytes in use.
                        """);
    }

    @Test
    void workThatGetsOnSlowly() {
        assertThat(report("0.1", Limit.COMPUTING, new Progress(0, 0, 12, 7_000, 40_960), ALWAYS))
                .startsWith("""
                        -- TOO LONG ------------------------------------------------------------ 0.1 Names count
                        "A title"

                        The test did not end within 10 seconds of computing time. For the second half of it your
                        collector was at work, and did not come back. It gets on, but far too slowly: it freed
                        12 objects and looked 7,000 times at an object or a reference.
                        """);
    }

    @Test
    void aProgramOfTheLessonThatGoesOn() {
        assertThat(report("0.1", Limit.COMPUTING, new Progress(900, 0, 0, 0, 0), ALWAYS))
                .startsWith("""
                        -- TOO LONG ------------------------------------------------------------ 0.1 Names count
                        "A title"

                        The test did not end within 10 seconds of computing time. Your collector came back each
                        time it was called, and the program went on:
                        """);
    }

    @Test
    void anEndlessProgramOfTheStudentsOwnIsNotTheCollectorsFault() {
        for (Progress progress : List.of(Progress.NONE, new Progress(900, 0, 0, 0, 0))) {
            assertThat(report(null, Limit.COMPUTING, progress, NOW_AND_THEN)).isEqualTo("""
                            -- ENDLESS PROGRAM -------------------------------------------------- your own scenarios
                            "A title"

                            Your program did not end within 10 seconds of computing time. It is the program that
                            runs on, not your collector, which came back each time it was called.

                            scenario   endless.py

                            rerun      mvn test -pl kit -am -Dtest=OverrunExplanationTest#scenarios -Dscenario=endless""");
        }
    }

    @Test
    void whoWaits() {
        assertThat(report("0.1", Limit.WAITING, Progress.NONE, ALWAYS)).startsWith("""
                        -- ENDLESS WAIT -------------------------------------------------------- 0.1 Names count
                        "A title"

                        The test waits for something that does not come: for 10 seconds it has not computed at
                        all. A collector has nobody to wait for.
                        """);
    }

    @Test
    void aMachineThatIsTooBusy() {
        assertThat(report("0.1", Limit.CLOCK, Progress.NONE, ALWAYS)).startsWith("""
                        -- TOO LONG ------------------------------------------------------------ 0.1 Names count
                        "A title"

                        The test was given up, though it has not had the 10 seconds of computing time that it
                        may take: this machine is too busy. Run it again when there is less to do.
                        """);
    }

    @Test
    void nobodyKnowsHowFarACollectorCameOnAHeapThatTheTestMade() {
        assertThat(reportOf(trial("0.1"), Limit.COMPUTING, Progress.NONE, ALWAYS))
                .startsWith("""
                        -- TOO LONG ------------------------------------------------------------ 0.1 Names count
                        "A title"

                        The test did not end within 10 seconds of computing time, and your collector was at work
                        whenever one looked. The test makes heaps of its own, so nobody knows how far your
                        collector came.
                        """);
    }

    private static Trial trial(String stepId) {
        Lesson lesson = Lesson.find(FixtureRun.place());
        return new Trial(
                lesson,
                stepId,
                OverrunExplanationTest.class,
                "scenarios",
                "A title",
                lesson.collectorCode(null, null, false));
    }

    private static String report(String stepId, Limit limit, Progress progress, List<StackTraceElement[]> samples) {
        Trial trial = trial(stepId);
        trial.name("endless.py");
        trial.begin("# A title\nwhile True:\n    pass\nprint(1)  # expect: 1\n");
        trial.newWorld();
        return reportOf(trial, limit, progress, samples);
    }

    private static String reportOf(Trial trial, Limit limit, Progress progress, List<StackTraceElement[]> samples) {
        return new Reporter(trial)
                .explain(new Overrun(limit, 10_000, progress, samples))
                .toString();
    }
}
