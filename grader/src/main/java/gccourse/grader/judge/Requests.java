package gccourse.grader.judge;

import gccourse.grader.channel.Channel;
import gccourse.grader.channel.Message;
import java.io.DataInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The judge's end of the channel. When the grader is gone this process ends at once, whatever runs in it; so it never
 * outlives the grader.
 */
final class Requests {
    private static final int FAILED = 70;

    private final BlockingQueue<Message> requests = new LinkedBlockingQueue<>();
    private final PrintStream errors;
    private final Channel channel;

    /** Takes the standard streams away from everybody else. */
    Requests() throws IOException {
        errors = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        InputStream in = new FileInputStream(FileDescriptor.in);
        byte[] secret = new byte[Channel.SECRET_BYTES];
        new DataInputStream(in).readFully(secret);
        channel = new Channel(in, new FileOutputStream(FileDescriptor.out), secret);
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        System.setIn(InputStream.nullInputStream());
        System.setOut(nowhere);
        System.setErr(nowhere);
        Thread reader = new Thread(this::readAll, "requests");
        reader.setDaemon(true);
        reader.start();
    }

    private void readAll() {
        try {
            for (Message next = channel.receive(); next != null; next = channel.receive()) {
                requests.add(next);
            }
        } catch (IOException e) {
            fail(e);
        }
        Runtime.getRuntime().halt(0);
    }

    /** Waits for the next request. */
    Message take() throws InterruptedException {
        return requests.take();
    }

    void answer(Message message) throws IOException {
        channel.send(message);
    }

    /** Ends this process, since it cannot do what it is for. */
    void fail(Throwable why) {
        try {
            why.printStackTrace(errors);
        } finally {
            Runtime.getRuntime().halt(FAILED);
        }
    }
}
