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
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        int room = Math.min(length, most - kept.size());
        kept.write(bytes, offset, room);
        for (int i = offset + room; i < offset + length; i++) {
            linesLeftOut += bytes[i] == '\n' ? 1 : 0;
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
