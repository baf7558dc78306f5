package gccourse.kit.watch;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * Serves the page of the watch to this computer, and to nobody else.
 *
 * <p>It listens at 127.0.0.1 alone, and answers only to those who call it by that name or by {@code localhost}: so a page
 * from elsewhere cannot reach it by a name of its own that leads here. There are five addresses: the page, its style sheet
 * and its script, the events by which it changes, and the pictures of the heap. Nothing else is read from the disk.
 */
final class PageServer implements AutoCloseable {
    /** Where the pictures of the heap are found. */
    static final String PICTURES = "/pictures/";

    private static final Pattern PICTURE = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*\\.html");
    private static final long MILLIS_BETWEEN_SIGNS_OF_LIFE = 10_000;
    private static final String OF_THE_PAGE =
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final String OF_A_PICTURE =
            "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "page");
        thread.setDaemon(true);
        return thread;
    });
    private final Path pictures;
    private final String page;
    private String shown = "";
    private long version;
    private boolean closed;

    /**
     * Serves from now on.
     *
     * @param port the port; another one is taken if it is in use, or if it is 0
     * @param title the heading of the page
     * @param pictures the folder with the pictures; it need not be there
     */
    PageServer(int port, String title, Path pictures) {
        this.pictures = pictures;
        page = resource("watch.html").replace("TITLE", Page.escape(title));
        server = bind(port);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    private static HttpServer bind(int port) {
        try {
            InetAddress here = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
            try {
                return HttpServer.create(new InetSocketAddress(here, port), 0);
            } catch (BindException e) {
                return HttpServer.create(new InetSocketAddress(here, 0), 0);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The page cannot be served at 127.0.0.1.", e);
        }
    }

    /** Returns the address of the page. */
    String address() {
        return "http://127.0.0.1:" + port() + "/";
    }

    private int port() {
        return server.getAddress().getPort();
    }

    /** Shows something else on all open pages. */
    synchronized void show(String html) {
        shown = html;
        version++;
        notifyAll();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (!isCalledByItsName(exchange)) {
                send(exchange, 403, "text/plain", OF_THE_PAGE, "This page is for this computer alone.");
            } else if (!exchange.getRequestMethod().equals("GET")) {
                send(exchange, 405, "text/plain", OF_THE_PAGE, "This page can be read, and no more.");
            } else if (path.equals("/")) {
                send(exchange, 200, "text/html", OF_THE_PAGE, page);
            } else if (path.equals("/watch.css")) {
                send(exchange, 200, "text/css", OF_THE_PAGE, resource("watch.css"));
            } else if (path.equals("/watch.js")) {
                send(exchange, 200, "text/javascript", OF_THE_PAGE, resource("watch.js"));
            } else if (path.equals("/events")) {
                sendEvents(exchange);
            } else if (path.startsWith(PICTURES)) {
                sendPicture(exchange, path.substring(PICTURES.length()));
            } else {
                sendNothing(exchange);
            }
        }
    }

    private boolean isCalledByItsName(HttpExchange exchange) {
        String host = exchange.getRequestHeaders().getFirst("Host");
        return host != null
                && Set.of("127.0.0.1:" + port(), "localhost:" + port()).contains(host);
    }

    private void sendPicture(HttpExchange exchange, String name) throws IOException {
        Path picture = pictures.resolve(PICTURE.matcher(name).matches() ? name : "");
        if (Files.isRegularFile(picture)
                && pictures.toRealPath().equals(picture.toRealPath().getParent())) {
            send(exchange, 200, "text/html", OF_A_PICTURE, Files.readString(picture));
        } else {
            sendNothing(exchange);
        }
    }

    private static void sendNothing(HttpExchange exchange) throws IOException {
        send(exchange, 404, "text/plain", OF_THE_PAGE, "There is nothing at this address.");
    }

    private static void send(HttpExchange exchange, int status, String type, String policy, String text)
            throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        addHeaders(exchange, type, policy);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static void addHeaders(HttpExchange exchange, String type, String policy) {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type + "; charset=utf-8");
        headers.set("Cache-Control", "no-store");
        headers.set("Content-Security-Policy", policy);
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("X-Content-Type-Options", "nosniff");
    }

    /** Sends what is shown now, and from then on whenever it changes, until the reader goes away. */
    private void sendEvents(HttpExchange exchange) throws IOException {
        addHeaders(exchange, "text/event-stream", OF_THE_PAGE);
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        long sent = -1;
        while (true) {
            String event;
            synchronized (this) {
                if (version == sent && !closed) {
                    await();
                }
                if (closed) {
                    return;
                }
                event = version == sent ? ":\n\n" : "data: " + shown.replace("\n", "\ndata: ") + "\n\n";
                sent = version;
            }
            out.write(event.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
    }

    /** Wakes up now and then without a change: only by writing is it seen that the reader has gone. */
    private void await() {
        try {
            wait(MILLIS_BETWEEN_SIGNS_OF_LIFE);
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(PageServer.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        server.stop(0);
        threads.shutdown();
    }
}
