package gccourse.kit.watch;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Keeps the beginning of what a collector prints, and counts the lines of the rest. */
final class Printed extends OutputStream {
    private final int most;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private long linesLeftOut;

    /**
     * Keeps nothing yet.
     *
     * @param most the bytes that are kept
     */
    Printed(int most) {
        this.most = most;
    }

    @Override
    public synchronized void write(int b) {
        if (kept.size() < most) {
            kept.write(b);
        } else if (b == '\n') {
            linesLeftOut++;
        }
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            write(bytes[i]);
        }
    }

    /** Returns what was printed since this was called last. */
    synchronized String take() {
        String text = kept.toString(StandardCharsets.UTF_8).stripTrailing();
        if (linesLeftOut > 0) {
            text += "\n... and " + linesLeftOut + " more lines";
        }
        kept.reset();
        linesLeftOut = 0;
        return text;
    }
}
