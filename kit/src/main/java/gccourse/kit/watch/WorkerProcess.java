package gccourse.kit.watch;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A worker, as the watch sees it. */
final class WorkerProcess implements AutoCloseable {
    private final Process process;
    private final Listener listener;
    private final Deque<Attempt> attempts = new ArrayDeque<>();

    /** Hears of a worker, on a thread of the worker's. */
    interface Listener {
        /** A collector has been graded. */
        void graded(WorkerProcess worker, Attempt attempt, Verdict verdict);

        /**
         * A worker is ready for the next collector.
         *
         * @param isAsNew whether nothing is left of what it has graded
         */
        void ready(WorkerProcess worker, boolean isAsNew);

        /**
         * A worker has ended by itself, or has been closed.
         *
         * @param exitValue the exit value of its JVM
         */
        void lost(WorkerProcess worker, int exitValue);
    }

    /**
     * Starts a worker.
     *
     * @param command the JVM, its options and the class path, without the class to be run
     * @param testClasses the folder with the classes of the lesson's tests
     * @param module the folder of the lesson
     */
    WorkerProcess(List<String> command, Path testClasses, Path module, Listener listener) {
        this.listener = listener;
        List<String> all = new ArrayList<>(command);
        all.add(Worker.class.getName());
        all.add(testClasses.toString());
        try {
            process = new ProcessBuilder(all)
                    .directory(module.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("No JVM can be started for the collector. " + e.getMessage(), e);
        }
        Thread reader = new Thread(this::readAll, "answers");
        reader.setDaemon(true);
        reader.start();
    }

    /** Grades a collector when those before it have been graded. */
    synchronized void grade(Attempt attempt) {
        attempts.add(attempt);
        try {
            OutputStream requests = process.getOutputStream();
            requests.write((attempt.classes() + "\n").getBytes(StandardCharsets.UTF_8));
            requests.flush();
        } catch (IOException e) {
            // It has ended; the reader of its answers says so.
            process.destroyForcibly();
        }
    }

    private void readAll() {
        try (DataInputStream answers = new DataInputStream(new BufferedInputStream(process.getInputStream()))) {
            while (true) {
                long last = answers.readLong();
                while (last != Worker.BEGIN) {
                    last = last << 8 | answers.readUnsignedByte();
                }
                Verdict verdict = Verdict.read(answers);
                listener.graded(this, current(), verdict);
                boolean isAsNew = answers.readBoolean();
                removeCurrent();
                listener.ready(this, isAsNew);
            }
        } catch (IOException e) {
            // The end of its answers is the end of the worker.
            process.destroyForcibly();
            listener.lost(this, process.onExit().join().exitValue());
        }
    }

    private synchronized Attempt current() {
        return attempts.element();
    }

    private synchronized void removeCurrent() {
        attempts.remove();
    }

    /** Whether its JVM has not ended. */
    boolean isAlive() {
        return process.isAlive();
    }

    /** Whether it has not yet done all that it was given. */
    synchronized boolean isBusy() {
        return !attempts.isEmpty();
    }

    /** Ends the worker at once, whatever it does. */
    @Override
    public void close() {
        process.destroyForcibly();
    }
}
