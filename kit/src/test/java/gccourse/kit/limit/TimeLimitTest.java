package gccourse.kit.limit;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.kit.FixtureRun;
import gccourse.kit.grade.Failure;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TimeLimitTest {
    private static final long MOST_MILLIS = 60_000;

    @Test
    void threeTestsThatHangAreEndedAndTheRestIsNotRun() {
        List<Failure> failures = FixtureRun.impatientResults("Hangs").failures();

        assertThat(failures)
                .extracting(failed -> failed.report().headline())
                .containsExactly(
                        "ENDLESS LOOP",
                        "ENDLESS LOOP",
                        "ENDLESS LOOP",
                        "NOT RUN",
                        "NOT RUN",
                        "NOT RUN",
                        "NOT RUN",
                        "NOT RUN",
                        "NOT RUN");
        assertThat(failures.get(0).report().toString().replaceAll("java:\\d+", "java:NN"))
                .isEqualTo("""
                        -- ENDLESS LOOP -------------------------------------------------------- 0.1 Names count
                        "Two names, one object"

                        The test did not end within 1 second of computing time. For the second half of it your
                        collector was at work, and did not come back. It freed no object and looked at none.

                        at         Collectors.java:NN  in referenceDropped
                        running    01-two-names.py:4    a = [1, 2, 3]
                        scenario   kit/src/test/resources/gccourse/kit/fixture/names/01-two-names.py

                        rerun      mvn test -pl kit -am -Dtest=Step01NamesTest#scenarios -Dscenario=01-two-names
                        hint       docs/00-kit.md#01-names-count""");
        assertThat(failures.get(3).report().body().get(0))
                .isEqualTo("Three tests before this one had to be given up. It was not run, so that you need not");
    }

    @Test
    void threeTestsThatEatAllMemoryAreEnoughToo() {
        assertThat(FixtureRun.results("EatsMemory").failures())
                .extracting(failed -> failed.report().headline())
                .containsExactly(
                        "OUT OF MEMORY",
                        "OUT OF MEMORY",
                        "OUT OF MEMORY",
                        "NOT RUN",
                        "NOT RUN",
                        "NOT RUN",
                        "NOT RUN",
                        "NOT RUN",
                        "NOT RUN");
    }

    @Test
    void aThreadThatHangsAtWorkOnTheHeapIsStoppedByTakingTheHeapAway() throws InterruptedException {
        FixtureRun.impatientResults("FollowsInCircles");

        for (Map.Entry<Thread, StackTraceElement[]> entry :
                Thread.getAllStackTraces().entrySet()) {
            if (Arrays.stream(entry.getValue())
                    .anyMatch(frame -> frame.getClassName().endsWith("FollowsInCircles"))) {
                entry.getKey().join(MOST_MILLIS);
                assertThat(entry.getKey().isAlive()).isFalse();
            }
        }
    }

    @Test
    void whenTheRunIsOverItsThreadEnds() throws InterruptedException {
        Set<Thread> before = Thread.getAllStackTraces().keySet();

        FixtureRun.results("Right");

        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (!before.contains(thread) && thread.getName().equals("test")) {
                thread.join(MOST_MILLIS);
                assertThat(thread.isAlive()).isFalse();
            }
        }
    }
}
