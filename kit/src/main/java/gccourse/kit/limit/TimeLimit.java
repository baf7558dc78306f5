package gccourse.kit.limit;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Runs the bodies of tests on a thread with the platform's stack size, and gives up on those that do not end.
 *
 * <p>A thread that hangs cannot be stopped for certain, so the next test gets another one; it is a daemon, so that it
 * does not keep the JVM from ending. The first test that hangs has used up most of the patience: later ones get a part
 * of the time. When {@value #MOST_LOST} tests have hung or run out of memory, none is run any more.
 */
public final class TimeLimit implements AutoCloseable {
    private static final int MOST_LOST = 3;
    private static final int SAMPLES = 5;
    private static final int MILLIS_BETWEEN_SAMPLES = 20;

    private final long firstMillis;
    private int lost;
    private @Nullable Thread thread;
    private ExecutorService worker = Executors.newSingleThreadExecutor(this::newThread);

    public TimeLimit(long seconds) {
        firstMillis = 1000 * seconds;
    }

    private Thread newThread(Runnable work) {
        Thread made = new Thread(work, "test");
        made.setDaemon(true);
        thread = made;
        return made;
    }

    /**
     * What a test does.
     *
     * @param <T> what it answers
     */
    public interface Body<T extends @Nullable Object> {
        T run() throws Throwable;
    }

    /** Says that a test did not end in time, and where it stood. */
    public static final class Hang extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final long millis;
        private final transient List<StackTraceElement[]> samples;

        Hang(long millis, List<StackTraceElement[]> samples) {
            super(null, null, false, true);
            this.millis = millis;
            this.samples = samples;
            setStackTrace(samples.get(0));
        }

        /** Returns how long the test had, in words. */
        public String time() {
            return millis == 1000
                    ? "1 second"
                    : millis % 1000 == 0 ? millis / 1000 + " seconds" : millis + " milliseconds";
        }

        /** Returns what the stack looked like at a few moments after the time was up. */
        public List<StackTraceElement[]> samples() {
            return samples;
        }
    }

    /** Says that Java's own memory ran out in a test; JUnit would end the whole run if it saw the error itself. */
    public static final class MemoryGone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        MemoryGone(OutOfMemoryError cause) {
            super(cause.getMessage(), cause, false, false);
        }
    }

    /**
     * Runs a body.
     *
     * @param giveUp what to do about a body that hangs, so that it may end after all
     * @throws Hang if it does not end in time
     * @throws MemoryGone if it uses up all of Java's memory
     * @throws NotRun if too many have hung or run out of memory before
     * @throws Throwable what the body throws
     */
    public <T extends @Nullable Object> T run(Body<T> body, Runnable giveUp) throws Throwable {
        if (lost >= MOST_LOST) {
            throw new NotRun("Three tests before this one had to be given up. It was not run, so that you need not wait"
                    + " any longer.");
        }
        Task<T> task = new Task<>(body);
        Future<?> end = worker.submit(task);
        long millis = lost == 0 ? firstMillis : firstMillis / 2;
        if (!comesWithin(millis, end)) {
            if (isDebugged()) {
                end.get();
            } else {
                lost++;
                throw hang(millis, giveUp);
            }
        }
        if (task.thrown instanceof OutOfMemoryError error) {
            lost++;
            throw new MemoryGone(error);
        }
        return task.answer();
    }

    private static boolean comesWithin(long millis, Future<?> end) throws Exception {
        try {
            end.get(millis, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    private Hang hang(long millis, Runnable giveUp) throws InterruptedException {
        List<StackTraceElement[]> samples = sample(thread);
        giveUp.run();
        // What still does not end is to take as little from the other tests as can be.
        thread.setPriority(Thread.MIN_PRIORITY);
        worker.shutdown();
        worker = Executors.newSingleThreadExecutor(this::newThread);
        return new Hang(millis, samples);
    }

    /** Lets the thread end that waits for the next test. */
    @Override
    public void close() {
        worker.shutdown();
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
        private @Nullable T answer;
        private @Nullable Throwable thrown;

        Task(Body<T> body) {
            this.body = body;
        }

        @Override
        public void run() {
            try {
                answer = body.run();
            } catch (Throwable t) {
                thrown = t;
            }
        }

        T answer() throws Throwable {
            if (thrown != null) {
                throw thrown;
            }
            return answer;
        }
    }
}
