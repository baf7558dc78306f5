package gccourse.kit.watch;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.kit.grade.LessonResult.StepResult;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page answers, to whom, and what it keeps to itself. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class PageServerTest {
    @TempDir
    private Path target;

    private PageServer server;
    private int port;

    @BeforeEach
    void start() throws IOException {
        Path pictures = Files.createDirectories(target.resolve("pictures"));
        Files.writeString(pictures.resolve("a-leak.html"), "the picture");
        Files.writeString(target.resolve("secret.html"), "the secret");
        server = new PageServer(0, "Lesson 1", pictures);
        port = URI.create(server.address()).getPort();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void thePageWithItsStyleAndItsScriptIsThere() throws IOException {
        assertThat(get("/")).startsWith("HTTP/1.1 200").contains("<title>Lesson 1</title>");
        assertThat(get("/watch.css")).startsWith("HTTP/1.1 200").contains("text/css");
        assertThat(get("/watch.js")).startsWith("HTTP/1.1 200").contains("EventSource");
        assertThat(get("/pictures/a-leak.html")).startsWith("HTTP/1.1 200").endsWith("the picture");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/pictures/../secret.html",
                "/pictures/..%2fsecret.html",
                "/pictures/%2e%2e/secret.html",
                "/pictures/..\\secret.html",
                "/pictures//secret.html",
                "/pictures/",
                "/pictures/none.html",
                "/secret.html",
                "/watch.html",
                "/../secret.html"
            })
    void nothingElseIsReachable(String path) throws IOException {
        assertThat(get(path)).startsWith("HTTP/1.1 40").doesNotContain("the secret");
    }

    @Test
    void aLinkOutOfTheFolderOfPicturesLeadsNowhere() throws IOException {
        try {
            Files.createSymbolicLink(target.resolve("pictures/out.html"), target.resolve("secret.html"));
        } catch (UnsupportedOperationException | IOException e) {
            // There are no links on this system.
            return;
        }
        assertThat(get("/pictures/out.html")).startsWith("HTTP/1.1 404");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:PORT", "127.0.0.1", "127.0.0.1.evil.example:PORT", ""})
    void whoCallsItByAnotherNameIsRefused(String host) throws IOException {
        assertThat(ask("GET", "/", host.replace("PORT", "" + port)))
                .matches(answer -> answer.startsWith("HTTP/1.1 403") || answer.startsWith("HTTP/1.1 400"))
                .doesNotContain("Lesson 1");
        assertThat(ask("GET", "/", "localhost:" + port)).startsWith("HTTP/1.1 200");
    }

    @Test
    void itCanOnlyBeRead() throws IOException {
        assertThat(ask("POST", "/", "127.0.0.1:" + port)).startsWith("HTTP/1.1 405");
    }

    @Test
    void itListensAtTheLoopbackAddressAlone() throws IOException {
        List<InetAddress> others = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && address.getAddress().length == 4)
                .toList();
        for (InetAddress other : others) {
            assertThat(isOpen(other)).as("port %d at %s", port, other).isFalse();
        }
        assertThat(isOpen(InetAddress.getByName("127.0.0.1"))).isTrue();
    }

    @Test
    void aPortInUseIsNoReasonToFail() {
        try (PageServer second = new PageServer(port, "Lesson 2", target)) {
            assertThat(second.address()).isNotEqualTo(server.address());
        }
    }

    @Test
    void whatChangesIsSentAtOnce() throws IOException {
        server.show("<p>first</p>\n<p>of two</p>");
        try (Socket socket = send("GET", "/events", "127.0.0.1:" + port)) {
            BufferedReader lines = reader(socket);
            awaitLine(lines, "data: <p>first</p>");
            awaitLine(lines, "data: <p>of two</p>");
            server.show("<p>second</p>");
            awaitLine(lines, "data: <p>second</p>");
        }
    }

    @Test
    void whatACollectorSaysIsTextAndAPictureIsShown() {
        Verdict verdict =
                new Verdict(10, List.of(new StepResult("1.1", "Names <count>", 10, true, 2, 2)), false, "", """
                -- LEAK ---
                <script>alert(1)</script> "quoted" & <b>

                picture    exercise-refcount/target/pictures/a-leak.html#step=41
                """);

        String html = Page.of("Graded.", List.of("a < b"), verdict, false);

        assertThat(html)
                .doesNotContain("<script>", "<b>", "<count>")
                .contains("&lt;script&gt;", "&quot;quoted&quot; &amp; &lt;b&gt;", "a &lt; b")
                .contains("<iframe src=\"/pictures/a-leak.html#step=41\"");
    }

    private static void awaitLine(BufferedReader lines, String expected) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.equals(expected)) {
                return;
            }
        }
        throw new AssertionError("The events have ended without: " + expected);
    }

    private boolean isOpen(InetAddress address) {
        try (Socket socket = new Socket(address, port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private String get(String path) throws IOException {
        return ask("GET", path, "127.0.0.1:" + port);
    }

    private String ask(String method, String path, String host) throws IOException {
        try (Socket socket = send(method, path, host)) {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Socket send(String method, String path, String host) throws IOException {
        Socket socket = new Socket("127.0.0.1", port);
        String request = "%s %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
                .formatted(method, path, host);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        return socket;
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }
}
