package gccourse.kit.limit;

import gccourse.kit.limit.Overrun.Limit;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs the bodies of tests on threads of their own, and gives up on those that do not end.
 *
 * <p>What counts is the computing time that the body itself takes, so that a busy machine costs nobody a test. Two more
 * limits are there for what takes none: a body that only waits is given up when it has waited as long as it might have
 * computed, and no body runs longer than {@value #WIDEST} times its limit by the clock on the wall.
 *
 * <p>The stack of a body has the same size on every machine: many times what a collector needs that is called in the
 * deepest nesting a program may have, and a fraction of what any recursion needs that is a million deep. So it does not
 * depend on the just-in-time compiler, whose frames are smaller than the interpreter's, who overflows it.
 *
 * <p>A thread that hangs cannot be stopped for certain, so it is left behind; it is a daemon, so that it does not keep
 * the JVM from ending. The first test that hangs has used up most of the patience: later ones get a part of the time.
 * When {@value #MOST_LOST} tests have hung or run out of memory, none is run any more.
 */
public final class TimeLimit {
    private static final int MOST_LOST = 3;
    private static final int WIDEST = 60;
    private static final long STACK_BYTES = 16 << 20;

    private static final int SAMPLES = 25;
    private static final int MILLIS_BETWEEN_SAMPLES = 8;
    private static final long SHORTEST_WAIT = 20;
    private static final long LONGEST_WAIT = 500;
    private static final long NANOS = 1_000_000;

    private final long firstMillis;
    private int lost;

    /**
     * Sets the limit.
     *
     * @param computing the computing time that a body may take
     */
    public TimeLimit(Duration computing) {
        firstMillis = computing.toMillis();
    }

    /**
     * What a test does.
     *
     * @param <T> what it answers
     */
    public interface Body<T extends @Nullable Object> {
        /** Does it. */
        T run() throws Throwable;
    }

    /** What a body works on. It is looked at, and taken away, by another thread than the body's. */
    public interface Workplace {
        /** Returns how far the body has come; what is read may be a moment old. */
        Progress progress();

        /** Returns where the body stood when it had done all the work that it may do, or null if it has not; asked at its end. */
        StackTraceElement @Nullable [] exhausted();

        /** Does what can be done that a body which does not end may end after all. */
        void takeAway();
    }

    /** Says that Java's own memory ran out in a test; JUnit would end the whole run if it saw the error itself. */
    public static final class MemoryGone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final OutOfMemoryError error;

        MemoryGone(OutOfMemoryError error) {
            super(error.getMessage(), error, false, false);
            this.error = error;
        }

        /** Returns what Java threw. */
        public OutOfMemoryError error() {
            return error;
        }
    }

    /**
     * Runs a body.
     *
     * @param workplace what the body works on
     * @throws Overrun if it does not end in time
     * @throws MemoryGone if it uses up all of Java's memory
     * @throws NotRun if too many have hung or run out of memory before
     * @throws Throwable what the body throws
     */
    public <T extends @Nullable Object> T run(Body<T> body, Workplace workplace) throws Throwable {
        if (lost >= MOST_LOST) {
            throw new NotRun("Three tests before this one had to be given up. It was not run, so that you need not wait"
                    + " any longer.");
        }
        Task<T> task = new Task<>(body);
        Thread thread = new Thread(null, task, "test", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        Overrun overrun = watch(thread, lost == 0 ? firstMillis : firstMillis / 2, workplace);
        if (overrun != null) {
            lost++;
            workplace.takeAway();
            // What still does not end is to take as little from the other tests as can be.
            thread.setPriority(Thread.MIN_PRIORITY);
            throw overrun;
        }
        StackTraceElement[] exhausted = workplace.exhausted();
        if (exhausted != null) {
            lost++;
            throw new Overrun(Limit.WORK, firstMillis, workplace.progress(), List.<StackTraceElement[]>of(exhausted));
        }
        if (task.thrown instanceof OutOfMemoryError error) {
            lost++;
            throw new MemoryGone(error);
        }
        return task.answer();
    }

    /** Waits until a thread has ended, and returns null; or until one of its limits is reached. */
    private static @Nullable Overrun watch(Thread thread, long millis, Workplace workplace)
            throws InterruptedException {
        // A thread computes no longer than the clock runs, so nothing need be asked before half of the time is over.
        long start = System.nanoTime();
        thread.join(millis / 2);
        if (thread.isAlive() && isDebugged()) {
            thread.join();
        }
        Progress middle = null;
        long computedBefore = 0;
        long waitingSince = start;
        while (thread.isAlive()) {
            long computed = computedMillis(thread);
            long now = System.nanoTime();
            if (computed != computedBefore || thread.getState() == Thread.State.RUNNABLE) {
                waitingSince = now;
            }
            computedBefore = computed;
            if (middle == null && computed >= millis / 2) {
                middle = workplace.progress();
            }
            Limit reached = computed >= millis
                    ? Limit.COMPUTING
                    : now - waitingSince >= millis * NANOS
                            ? Limit.WAITING
                            : now - start >= WIDEST * millis * NANOS ? Limit.CLOCK : null;
            if (reached != null) {
                Progress end = workplace.progress();
                return new Overrun(reached, millis, middle == null ? end : end.since(middle), sample(thread));
            }
            long left = (middle == null ? millis / 2 : millis) - computed;
            thread.join(Math.max(SHORTEST_WAIT, Math.min(left, LONGEST_WAIT)));
        }
        return null;
    }

    /** The computing time of a thread; where Java cannot tell it, the wide limit by the clock is all there is. */
    private static long computedMillis(Thread thread) {
        var threads = ManagementFactory.getThreadMXBean();
        return threads.isThreadCpuTimeSupported() ? threads.getThreadCpuTime(thread.getId()) / NANOS : 0;
    }

    private static List<StackTraceElement[]> sample(Thread thread) throws InterruptedException {
        List<StackTraceElement[]> samples = new ArrayList<>();
        for (int i = 0; i < SAMPLES; i++) {
            samples.add(thread.getStackTrace());
            Thread.sleep(MILLIS_BETWEEN_SAMPLES);
        }
        return samples;
    }

    private static boolean isDebugged() {
        return ManagementFactory.getRuntimeMXBean()
                .getInputArguments()
                .toString()
                .contains("jdwp");
    }

    private static final class Task<T extends @Nullable Object> implements Runnable {
        private final Body<T> body;
        private Body<T> outcome;
        private @Nullable Throwable thrown;

        Task(Body<T> body) {
            this.body = body;
            outcome = () -> {
                throw new IllegalStateException("The body has not ended.");
            };
        }

        @Override
        public void run() {
            try {
                T answer = body.run();
                outcome = () -> answer;
            } catch (Throwable t) {
                thrown = t;
                outcome = () -> {
                    throw t;
                };
            }
        }

        T answer() throws Throwable {
            return outcome.run();
        }
    }
}
