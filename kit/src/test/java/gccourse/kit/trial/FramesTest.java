package gccourse.kit.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a loop is that was looked at several times: in the method in which all looks found it, not in what it calls. */
class FramesTest {
    private static final StackTraceElement COLLECT = frame("collect", 40);
    private static final StackTraceElement LOOP = frame("promote", 60);
    private static final StackTraceElement NEXT = frame("promote", 61);
    private static final StackTraceElement GIVEN = frame("moveTo", 20);

    @Test
    void theLoopIsInTheInnermostMethodOfAllSamples() {
        assertThat(Frames.loop(List.of(
                        List.of(GIVEN, NEXT, COLLECT),
                        List.of(LOOP, COLLECT),
                        List.of(frame("moveTo", 21), NEXT, COLLECT))))
                .containsExactly(LOOP, NEXT, COLLECT);
    }

    @Test
    void aLoopInOneLine() {
        assertThat(Frames.loop(List.of(List.of(LOOP, COLLECT), List.of(LOOP, COLLECT))))
                .containsExactly(LOOP, COLLECT);
        assertThat(Frames.loop(List.of(List.of(GIVEN, LOOP, COLLECT), List.of(LOOP, COLLECT))))
                .containsExactly(LOOP, COLLECT);
    }

    @Test
    void callsThatHaveNoMethodInCommonAreShownAsTheyAre() {
        assertThat(Frames.loop(List.of(List.of(LOOP), List.of(GIVEN), List.of())))
                .containsExactly(GIVEN, LOOP);
        assertThat(Frames.loop(List.of(List.of()))).isEmpty();
    }

    private static StackTraceElement frame(String method, int line) {
        return new StackTraceElement("Collector", method, "Collector.java", line);
    }
}
