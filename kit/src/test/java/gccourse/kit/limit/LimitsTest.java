package gccourse.kit.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gccourse.kit.limit.Overrun.Limit;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** The limits of a body, each reached in its own way. */
class LimitsTest {
    /** The loops read it, so that they can be ended. */
    private final CountDownLatch end = new CountDownLatch(1);

    private final AtomicLong allocated = new AtomicLong();

    private final TimeLimit.Workplace workplace = new TimeLimit.Workplace() {
        @Override
        public StackTraceElement[] exhausted() {
            return null;
        }

        @Override
        public Progress progress() {
            return new Progress(0, allocated.get(), 0, 0, 0);
        }

        @Override
        public void takeAway() {
            end.countDown();
        }
    };

    private final TimeLimit limit = new TimeLimit(Duration.ofMillis(200));

    @Test
    void whoComputesWithoutEndReachesTheLimitOfComputing() {
        Overrun overrun = overrun(() -> {
            while (end.getCount() > 0) {
                Thread.onSpinWait();
            }
            return null;
        });

        assertThat(overrun.limit()).isEqualTo(Limit.COMPUTING);
        assertThat(overrun.time()).isEqualTo("200 milliseconds");
        assertThat(overrun.progress().isOfProgram()).isFalse();
        assertThat(overrun.samples()).allMatch(stack -> stack.length > 0);
    }

    @Test
    void whatHappensInTheSecondHalfIsProgress() {
        Overrun overrun = overrun(() -> {
            while (end.getCount() > 0) {
                allocated.incrementAndGet();
            }
            return null;
        });

        assertThat(overrun.progress().isOfProgram()).isTrue();
        assertThat(overrun.progress().allocated()).isLessThan(allocated.get());
    }

    @Test
    void whoWaitsReachesTheLimitOfWaiting() {
        assertThat(overrun(() -> {
                            end.await();
                            return null;
                        })
                        .limit())
                .isEqualTo(Limit.WAITING);
    }

    @Test
    void aBodyThatEndsGivesItsAnswerOrWhatItThrows() throws Throwable {
        assertThat(limit.<String>run(() -> "answer", workplace)).isEqualTo("answer");
        assertThatThrownBy(() -> limit.run(
                        () -> {
                            throw new IllegalStateException("thrown");
                        },
                        workplace))
                .hasMessage("thrown");
    }

    /** Java's interpreter needs more stack for a call than its compilers do; neither may change what a test says. */
    @Test
    void theStackIsFarLargerThanWhatIsNeededAndFarSmallerThanWhatARecursionTakes() throws Throwable {
        for (int i = 0; i < 5; i++) {
            assertThat(limit.<Integer>run(() -> depth(20_000), workplace)).isEqualTo(20_000);
            assertThatThrownBy(() -> limit.run(() -> depth(1_000_000), workplace))
                    .isInstanceOf(StackOverflowError.class);
        }
    }

    private static int depth(int depth) {
        return depth == 0 ? 0 : 1 + depth(depth - 1);
    }

    private Overrun overrun(TimeLimit.Body<?> body) {
        return catchThrowableOfType(Overrun.class, () -> limit.run(body, workplace));
    }
}
