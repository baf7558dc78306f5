package gccourse.kit.output;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for {@code System.out} and {@code System.err} while lessons are tested: what the thread of a test prints is
 * kept for that test, what any other thread prints goes where it went before.
 */
public final class Console implements AutoCloseable {
    private final ThreadLocal<@Nullable Printed> printed = new ThreadLocal<>();
    private final PrintStream outBefore = System.out;
    private final PrintStream errBefore = System.err;
    private final PrintStream out = new PrintStream(new Divider(outBefore), true, StandardCharsets.UTF_8);
    private final PrintStream err = new PrintStream(new Divider(errBefore), true, StandardCharsets.UTF_8);

    /** Takes the place of both streams. */
    public Console() {
        System.setOut(out);
        System.setErr(err);
    }

    /** Keeps what this thread prints from now on; for the thread of a test, which ends with it. */
    public void keep(Printed kept) {
        printed.set(kept);
    }

    /** Lets this thread print where it did before. */
    public void keepNothing() {
        printed.remove();
    }

    /** Gives both streams back their places. */
    @Override
    public void close() {
        if (System.out == out) {
            System.setOut(outBefore);
        }
        if (System.err == err) {
            System.setErr(errBefore);
        }
    }

    private final class Divider extends OutputStream {
        private final PrintStream before;

        Divider(PrintStream before) {
            this.before = before;
        }

        @Override
        public void write(int oneByte) {
            write(new byte[] {(byte) oneByte}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            String text = new String(bytes, offset, length, StandardCharsets.UTF_8);
            Printed kept = printed.get();
            if (kept == null) {
                before.print(text);
            } else {
                kept.add(text);
            }
        }

        @Override
        public void flush() {
            if (printed.get() == null) {
                before.flush();
            }
        }
    }
}
