package gccourse.kit.watch;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The worker that grades, and a spare one that takes its place when it is lost. Used by one thread. */
final class Workers implements AutoCloseable {
    private final Supplier<WorkerProcess> start;
    private @Nullable WorkerProcess worker;
    private @Nullable WorkerProcess spare;
    private boolean busy;

    /**
     * Starts none yet.
     *
     * @param start starts a worker
     */
    Workers(Supplier<WorkerProcess> start) {
        this.start = start;
    }

    /** Whether the worker grades; to be warmed up does not count. */
    boolean isBusy() {
        return busy;
    }

    /** Whether it is this worker that grades, and not the spare one or one that was replaced. */
    boolean isCurrent(WorkerProcess asked) {
        return asked == worker;
    }

    /**
     * Lets the worker grade, when it has done what it was given before.
     *
     * @throws java.io.UncheckedIOException if there is none, and none can be started
     */
    void grade(Attempt attempt) {
        WorkerProcess current = worker;
        if (current == null) {
            current = start.get();
            worker = current;
        }
        busy = true;
        current.grade(attempt);
    }

    /** The worker has done something. */
    void ready() {
        busy = worker != null && worker.isBusy();
    }

    /**
     * Starts a spare worker if there is none, and lets it grade something, so that it is warm when it is needed.
     *
     * @throws java.io.UncheckedIOException if none can be started
     */
    void keepSpare(Attempt toWarmUp) {
        if (spare == null) {
            WorkerProcess started = start.get();
            spare = started;
            started.grade(toWarmUp);
        }
    }

    /** Ends the worker; the spare one takes its place, or a new one when there is something to grade. */
    void replace() {
        if (worker != null) {
            worker.close();
        }
        worker = spare != null && spare.isAlive() ? spare : null;
        spare = null;
        busy = false;
    }

    /** Does without the spare worker, if it is this one that has ended. */
    void lostSpare(WorkerProcess ended) {
        if (ended == spare) {
            spare = null;
        }
    }

    @Override
    public void close() {
        if (worker != null) {
            worker.close();
        }
        if (spare != null) {
            spare.close();
        }
    }
}
