package gccourse.grader.result;

import com.google.gson.Gson;
import com.google.gson.JsonSyntaxException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The file that keeps results: one a line, each on disk before the next is graded. Whatever ends the grader, no result that
 * was written is lost; a line that was cut short is taken away when the file is opened again.
 */
public final class Ledger implements AutoCloseable {
    private final Gson gson = Json.lines();
    private final FileChannel file;
    private final Map<String, Result> known = new LinkedHashMap<>();

    /**
     * Opens a ledger, and makes it if there is none.
     *
     * @throws IOException if it cannot be read or written, or another grader does
     */
    public Ledger(Path path) throws IOException {
        file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        // The lock goes with the channel, or with the process.
        if (file.tryLock() == null) {
            file.close();
            throw new IOException("Another grader is writing to " + path + ".");
        }
        byte[] bytes = new byte[Math.toIntExact(file.size())];
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining() && file.read(rest) >= 0) {
            // The file is read over the channel: elsewhere than on Unix a locked file cannot be read in another way.
        }
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        file.truncate(end);
        file.position(end);
        String text = new String(Arrays.copyOf(bytes, end), StandardCharsets.UTF_8);
        for (String line : text.lines().toList()) {
            Result result = read(path, line);
            known.put(result.key(), result);
        }
    }

    private Result read(Path path, String line) throws IOException {
        try {
            return gson.fromJson(line, Result.class);
        } catch (JsonSyntaxException e) {
            throw new IOException(path + " has a line that is no result: " + line, e);
        }
    }

    /** Writes a result, and waits until it is on disk. */
    public synchronized void add(Result result) throws IOException {
        ByteBuffer line = ByteBuffer.wrap((gson.toJson(result) + "\n").getBytes(StandardCharsets.UTF_8));
        while (line.hasRemaining()) {
            file.write(line);
        }
        file.force(false);
        known.put(result.key(), result);
    }

    /** Whether there is a result with this key. */
    public synchronized boolean has(String key) {
        return known.containsKey(key);
    }

    /** Returns all results, in the order of the students' names; the newest of each. */
    public synchronized List<Result> results() {
        return new ArrayList<>(new TreeMap<>(known).values());
    }

    /**
     * Reads the results of a file, in the order of the students' names.
     *
     * @throws IOException if it cannot be read
     */
    public static List<Result> read(Path path) throws IOException {
        Map<String, Result> results = new TreeMap<>();
        Gson gson = Json.lines();
        for (String line : Files.readAllLines(path)) {
            try {
                Result result = gson.fromJson(line, Result.class);
                results.put(result.key(), result);
            } catch (JsonSyntaxException e) {
                throw new IOException(path + " has a line that is no result: " + line, e);
            }
        }
        return new ArrayList<>(results.values());
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
