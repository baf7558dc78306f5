package gccourse.kit.watch;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What stood in the watched files at one moment. Two snapshots are equal if the same files had the same bytes.
 *
 * @param files the bytes of each file
 */
record Snapshot(Map<Path, ByteBuffer> files) {
    Snapshot {
        files = new TreeMap<>(files);
    }

    /** Returns the bytes of a file. */
    byte[] bytes(Path file) {
        ByteBuffer buffer = Objects.requireNonNull(files.get(file)).duplicate();
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    /** Returns the files with a suffix, in the order of their paths. */
    List<Path> withSuffix(String suffix) {
        return files.keySet().stream()
                .filter(file -> file.toString().endsWith(suffix))
                .toList();
    }

    /** Returns the files that are new, gone or changed since an earlier snapshot, in the order of their paths. */
    List<Path> changedSince(Snapshot earlier) {
        TreeSet<Path> all = new TreeSet<>(files.keySet());
        all.addAll(earlier.files.keySet());
        return all.stream()
                .filter(file -> !Objects.equals(files.get(file), earlier.files.get(file)))
                .toList();
    }

    /** Whether a file is gone, or empty, that had something in it: many editors leave it so for a moment while they save. */
    boolean lacksSomethingOf(Snapshot earlier) {
        return earlier.files.entrySet().stream().anyMatch(before -> {
            ByteBuffer now = files.get(before.getKey());
            return before.getValue().hasRemaining() && (now == null || !now.hasRemaining());
        });
    }
}
