package gccourse.grader.channel;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A pair of streams between the grader and a process. Each message carries a secret and its number, so that one which comes
 * from anywhere else, or twice, or not at all, is noticed.
 */
public final class Channel {
    /** The bytes of the secret. */
    public static final int SECRET_BYTES = 16;

    /** The most bytes that a message may have. */
    static final int LARGEST = 16 << 20;

    private final DataInputStream from;
    private final OutputStream to;
    private final byte[] secret;
    private int sent;
    private int received;

    /**
     * Joins the streams.
     *
     * @param secret as many bytes as {@link #SECRET_BYTES}, known to both sides and to nobody else
     */
    public Channel(InputStream from, OutputStream to, byte[] secret) {
        this.from = new DataInputStream(new BufferedInputStream(from));
        this.to = to;
        this.secret = secret.clone();
    }

    /** Sends a message, and waits until it has left. */
    public synchronized void send(Message message) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Message.write(message, new DataOutputStream(body));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream all = new DataOutputStream(bytes);
        all.write(secret);
        all.writeInt(sent++);
        all.writeInt(body.size());
        body.writeTo(all);
        bytes.writeTo(to);
        to.flush();
    }

    /**
     * Waits for the next message. It is for one thread only.
     *
     * @return null if the other side has ended
     * @throws StrangeMessage if it is not what the other side would send
     * @throws IOException if the stream cannot be read
     */
    public @Nullable Message receive() throws IOException {
        byte[] head = from.readNBytes(SECRET_BYTES);
        if (head.length < SECRET_BYTES) {
            if (head.length > 0 && !Arrays.equals(head, Arrays.copyOf(secret, head.length))) {
                throw new StrangeMessage("Something was written to the channel that is no message.");
            }
            return null;
        }
        if (!Arrays.equals(head, secret)) {
            throw new StrangeMessage("A message does not carry the secret.");
        }
        try {
            int number = from.readInt();
            int length = from.readInt();
            if (number != received++ || length < 0 || length > LARGEST) {
                throw new StrangeMessage("Message " + number + " of " + length + " bytes was not expected.");
            }
            byte[] body = new byte[length];
            from.readFully(body);
            return Message.read(new DataInputStream(new ByteArrayInputStream(body)));
        } catch (EOFException e) {
            // The other side has ended in the middle of it.
            return null;
        }
    }

    /** Says that something came over the channel which the other side has not sent. */
    public static final class StrangeMessage extends IOException {
        private static final long serialVersionUID = 1L;

        StrangeMessage(String message) {
            super(message);
        }
    }
}
