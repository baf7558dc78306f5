package gccourse.marksweep.judge;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Runs something on a thread with little stack, so that a method that calls itself for each object cannot get far. */
public final class SmallStack {
    private static final long BYTES = 512 << 10;

    private SmallStack() {}

    /** Runs something and returns what it returns; what it throws is thrown. */
    public static <T> T call(Callable<T> something) {
        FutureTask<T> task = new FutureTask<>(something);
        Thread thread = new Thread(null, task, "small stack", BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            if (e.getCause() instanceof RuntimeException exception) {
                throw exception;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
