package gccourse.kit.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The files that a student saves, and when they do.
 *
 * <p>The operating system says that something has happened in a folder; whether anything is new, the bytes say. The
 * folders are also read every now and then without being told, because some systems tell late, and some never.
 */
final class SourceFiles implements AutoCloseable {
    private static final long MILLIS_BETWEEN_READS = 200;
    private static final long MILLIS_TO_SETTLE = 20;
    private static final long MILLIS_FOR_WHAT_IS_MISSING = 400;

    private final List<Folder> folders;
    private final WatchService service;

    /**
     * Files to be watched.
     *
     * @param path the folder in which they lie, or in one below; it need not be there
     * @param suffix how their names end
     */
    record Folder(Path path, String suffix) {}

    SourceFiles(List<Folder> folders) {
        this.folders = folders;
        try {
            service = FileSystems.getDefault().newWatchService();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads all files. */
    Snapshot read() {
        Map<Path, ByteBuffer> files = new HashMap<>();
        for (Folder folder : folders) {
            read(folder.path, folder.suffix, files);
        }
        return new Snapshot(files);
    }

    /** What disappears between the look into its folder and the look at itself is gone, and nothing else. */
    private void read(Path folder, String suffix, Map<Path, ByteBuffer> files) {
        try {
            // To register once more what is registered costs nothing, and so a new folder is never missed.
            folder.register(
                    service,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_DELETE,
                    StandardWatchEventKinds.ENTRY_MODIFY);
            List<Path> entries;
            try (Stream<Path> found = Files.list(folder)) {
                entries = found.toList();
            }
            for (Path entry : entries) {
                if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                    read(entry, suffix, files);
                } else if (entry.toString().endsWith(suffix) && Files.isRegularFile(entry)) {
                    readFile(entry, files);
                }
            }
        } catch (NoSuchFileException e) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be read.", e);
        }
    }

    private static void readFile(Path file, Map<Path, ByteBuffer> files) throws IOException {
        try {
            files.put(file, ByteBuffer.wrap(Files.readAllBytes(file)).asReadOnlyBuffer());
        } catch (NoSuchFileException e) {
            files.remove(file);
        }
    }

    /**
     * Waits until the files are not as they were, and have come to rest: several saves at once are one, and what an
     * editor has written halfway is not taken for a save.
     *
     * @param known how they were
     */
    Snapshot awaitChange(Snapshot known) throws InterruptedException {
        while (true) {
            Snapshot now = read();
            if (!now.equals(known)) {
                now = settled(now, known);
            }
            if (!now.equals(known)) {
                return now;
            }
            WatchKey key = service.poll(MILLIS_BETWEEN_READS, TimeUnit.MILLISECONDS);
            while (key != null) {
                key.pollEvents();
                key.reset();
                key = service.poll();
            }
        }
    }

    private Snapshot settled(Snapshot first, Snapshot known) throws InterruptedException {
        Snapshot before = first;
        long atRest = 0;
        while (true) {
            Thread.sleep(MILLIS_TO_SETTLE);
            Snapshot now = read();
            atRest = now.equals(before) ? atRest + MILLIS_TO_SETTLE : 0;
            long enough = now.lacksSomethingOf(known) ? MILLIS_FOR_WHAT_IS_MISSING : MILLIS_TO_SETTLE;
            if (atRest >= enough) {
                return now;
            }
            before = now;
        }
    }

    @Override
    public void close() {
        try {
            service.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
