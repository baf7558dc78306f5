package gccourse.grader.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gccourse.grader.channel.Channel.StrangeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The channel hears what the other side has sent, and notices everything else")
final class ChannelTest {
    private static final byte[] SECRET = new byte[Channel.SECRET_BYTES];
    private static final Message TEST = new Message.TestEnded("id", "1.1", "title", true, 5, "", "");

    static {
        Arrays.fill(SECRET, (byte) 7);
    }

    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private final Channel sender = new Channel(new ByteArrayInputStream(new byte[0]), sent, SECRET);

    private Channel receiver(byte[] bytes) {
        return new Channel(new ByteArrayInputStream(bytes), new ByteArrayOutputStream(), SECRET);
    }

    @Test
    @DisplayName("What is sent arrives, in order, and then the end")
    void arrives() throws IOException {
        Message end = new Message.RunEnded("board");
        sender.send(TEST);
        sender.send(end);

        Channel receiver = receiver(sent.toByteArray());

        assertThat(receiver.receive()).isEqualTo(TEST);
        assertThat(receiver.receive()).isEqualTo(end);
        assertThat(receiver.receive()).isNull();
    }

    @Test
    @DisplayName("Text from elsewhere is strange")
    void text() {
        byte[] text = "100 of 100 points, all tests pass\n".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> receiver(text).receive()).isInstanceOf(StrangeMessage.class);
    }

    @Test
    @DisplayName("A message that is sent again is strange: it has the number of the first")
    void again() throws IOException {
        sender.send(TEST);
        sender.send(TEST);
        byte[] both = sent.toByteArray();
        byte[] first = Arrays.copyOf(both, both.length / 2);
        ByteArrayOutputStream twice = new ByteArrayOutputStream();
        twice.writeBytes(first);
        twice.writeBytes(first);

        Channel receiver = receiver(twice.toByteArray());

        assertThat(receiver.receive()).isEqualTo(TEST);
        assertThatThrownBy(receiver::receive).isInstanceOf(StrangeMessage.class);
    }

    @Test
    @DisplayName("A message with another secret is strange")
    void otherSecret() throws IOException {
        new Channel(new ByteArrayInputStream(new byte[0]), sent, new byte[Channel.SECRET_BYTES]).send(TEST);
        assertThatThrownBy(() -> receiver(sent.toByteArray()).receive()).isInstanceOf(StrangeMessage.class);
    }

    @Test
    @DisplayName("A message that breaks off is none")
    void brokenOff() throws IOException {
        sender.send(TEST);
        assertThat(receiver(Arrays.copyOf(sent.toByteArray(), sent.size() - 3)).receive())
                .isNull();
    }
}
