package gccourse.grader.course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** A SHA-256 over names and contents. */
public final class Digest {
    private final MessageDigest digest;

    /** Begins with nothing. */
    public Digest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Adds a text. */
    public Digest add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds bytes; what is added next is told from them. */
    public Digest add(byte[] bytes) {
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
        return this;
    }

    /** Adds the files in a folder or a jar, by name and contents; when they were written does not matter. */
    Digest add(Path entry) {
        try {
            if (Files.isDirectory(entry)) {
                try (Stream<Path> files = Files.walk(entry)) {
                    for (Path file :
                            (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
                        add(entry.relativize(file).toString().replace('\\', '/'))
                                .add(Files.readAllBytes(file));
                    }
                }
            } else {
                try (JarFile jar = new JarFile(entry.toFile())) {
                    List<JarEntry> files = jar.stream()
                            .filter(file -> !file.isDirectory())
                            .sorted((one, other) -> one.getName().compareTo(other.getName()))
                            .toList();
                    for (JarEntry file : files) {
                        add(file.getName()).add(Long.toHexString(file.getCrc()) + " " + file.getSize());
                    }
                }
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the digest in hexadecimal digits; nothing can be added afterwards. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
