package gccourse.grader.judge;

import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what is printed, and keeps none of it. */
final class PrintedBytes extends OutputStream {
    private final AtomicLong count = new AtomicLong();

    @Override
    public void write(int b) {
        count.incrementAndGet();
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        count.addAndGet(length);
    }

    long count() {
        return count.get();
    }
}
