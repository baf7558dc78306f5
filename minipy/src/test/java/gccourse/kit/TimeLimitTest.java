package gccourse.kit;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.kit.Results.Failed;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeLimitTest {
    @Test
    void threeTestsThatHangAreEndedAndTheRestIsNotRun() {
        long start = System.nanoTime();
        List<Failed> failures = FixtureRun.results("Hangs").failures();
        long seconds = (System.nanoTime() - start) / 1_000_000_000;

        assertThat(seconds).as("seconds that three hanging tests took").isLessThan(8);
        assertThat(failures)
                .extracting(failed -> failed.report().headline())
                .containsExactly(
                        "ENDLESS LOOP", "ENDLESS LOOP", "ENDLESS LOOP", "NOT RUN", "NOT RUN", "NOT RUN", "NOT RUN");
        assertThat(failures.get(0).report().toString().replaceAll("java:\\d+", "java:NN"))
                .isEqualTo("""
                        -- ENDLESS LOOP -------------------------------------------------------- 0.1 Names count
                        The test did not end within 1 second. When the time was up, your collector was at work:

                        at         Collectors.java:NN  in referenceDropped
                        running    01-two-names.py:4    a = [1, 2, 3]
                        scenario   minipy/src/test/resources/gccourse/kit/fixture/names/01-two-names.py

                        rerun      mvn test -pl minipy -am -Dtest=Step01NamesTest -Dscenario=01-two-names
                        hint       docs/00-kit.md#01-names-count""");
        assertThat(failures.get(3).report().body().get(0))
                .isEqualTo("Three tests before this one did not end. It was not run, so that you need not wait any");
    }

    @Test
    void aThreadThatHangsAtWorkOnTheHeapIsStoppedByTakingTheHeapAway() throws InterruptedException {
        FixtureRun.results("FollowsInCircles");

        Thread.sleep(200);
        assertThat(Thread.getAllStackTraces().values())
                .noneMatch(stack -> Arrays.stream(stack)
                        .anyMatch(frame -> frame.getClassName().endsWith("FollowsInCircles")));
    }
}
