package gccourse.grader.process;

import gccourse.grader.channel.Channel;
import gccourse.grader.process.Ending.Cause;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A process that is watched: it is killed, with all that it has started, when it takes more than it may. */
public final class ChildProcess implements AutoCloseable {
    private static final int MILLIS_BETWEEN_LOOKS = 100;
    private static final int MOST_ERRORS = 8_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Process process;
    private final Channel channel;
    private final Thread errorReader;
    private final Thread watcher;
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
    private volatile @Nullable Limits limits;
    private volatile Duration computedBefore = Duration.ZERO;
    private volatile long startOfLimits = System.nanoTime();
    private volatile Duration computed = Duration.ZERO;
    private volatile @Nullable Cause cause;

    /**
     * Starts a process, with an environment of a path and nothing else.
     *
     * @param command the command, with its box around it
     * @throws IOException if it cannot be started
     */
    public ChildProcess(List<String> command, Path folder) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        // Windows itself needs the second.
        builder.environment().keySet().retainAll(Set.of("PATH", "SystemRoot"));
        process = builder.start();
        byte[] secret = new byte[Channel.SECRET_BYTES];
        RANDOM.nextBytes(secret);
        channel = new Channel(process.getInputStream(), process.getOutputStream(), secret);
        errorReader = start("errors", this::readErrors);
        watcher = start("limits", this::watch);
        try {
            process.getOutputStream().write(secret);
            process.getOutputStream().flush();
        } catch (IOException e) {
            // It has ended already; whoever waits for its answers finds out, and why.
            process.destroyForcibly();
        }
    }

    private static Thread start(String name, Runnable body) {
        Thread thread = new Thread(body, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** Returns the way to talk to it. */
    public Channel channel() {
        return channel;
    }

    /** Lets it take so much from now on; before, and after {@link #rest}, it is not limited. */
    public void limit(Limits limits) {
        computedBefore = computed();
        startOfLimits = System.nanoTime();
        this.limits = limits;
    }

    /** Says that it has nothing to do now. */
    public void rest() {
        limits = null;
    }

    /** Whether it can be asked for something. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Returns the computing time that it has taken so far; none where Java cannot tell it. */
    public Duration computed() {
        Duration now = family().flatMap(each -> each.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
        if (now.compareTo(computed) > 0) {
            computed = now;
        }
        return computed;
    }

    private Stream<ProcessHandle> family() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants());
    }

    private void watch() {
        try {
            while (!process.waitFor(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS)) {
                Limits now = limits;
                Duration more = computed().minus(computedBefore);
                if (now != null && more.compareTo(now.computing()) > 0) {
                    kill(Cause.COMPUTING);
                } else if (now != null
                        && System.nanoTime() - startOfLimits > now.clock().toNanos()) {
                    kill(Cause.CLOCK);
                }
            }
        } catch (InterruptedException e) {
            kill(Cause.DISMISSED);
        }
    }

    private synchronized void kill(Cause why) {
        if (cause == null) {
            cause = why;
        }
        family().toList().forEach(ProcessHandle::destroyForcibly);
        // A process whose parent was killed first is no descendant any more, but its streams are closed.
        process.destroyForcibly();
    }

    private void readErrors() {
        byte[] buffer = new byte[1024];
        try (InputStream in = process.getErrorStream()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                synchronized (errors) {
                    if (errors.size() < MOST_ERRORS) {
                        errors.write(buffer, 0, read);
                    }
                }
            }
        } catch (IOException e) {
            // The process is gone.
        }
    }

    /**
     * Waits until it has ended, and says how.
     *
     * @param most how long; then it is killed
     */
    public Ending end(Duration most) {
        computed();
        try {
            if (!process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS)) {
                kill(Cause.DISMISSED);
            }
            int exitValue = process.waitFor();
            watcher.join();
            errorReader.join(1000);
            Cause known = cause;
            synchronized (errors) {
                return new Ending(
                        known == null ? Cause.ITSELF : known,
                        exitValue,
                        computed,
                        errors.toString(StandardCharsets.UTF_8).strip());
            }
        } catch (InterruptedException e) {
            dismiss();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a process ends.", e);
        }
    }

    /** Ends it at once, whatever it does. */
    public void dismiss() {
        kill(Cause.DISMISSED);
    }

    @Override
    public void close() {
        dismiss();
    }
}
