package gccourse.kit.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the class path, a folder or a jar, and the files below it.
 *
 * @param path where the folder or the jar lies
 */
public record ClassPathRoot(Path path) {
    /** Where a module keeps what becomes a part of its tests. */
    private static final List<String> SOURCES =
            List.of("", "src/test/resources/", "src/hidden/resources/", "src/test/java/", "src/hidden/java/");

    /** Returns the entry from which a class was loaded. */
    public static ClassPathRoot of(Class<?> type) {
        try {
            return new ClassPathRoot(Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the entry in which a resource of this name was found. */
    public static ClassPathRoot of(URL found, String name) {
        String url = found.toString();
        String root = url.substring(0, url.length() - name.length());
        if (root.startsWith("jar:")) {
            root = root.substring("jar:".length(), root.length() - "!/".length());
        }
        return new ClassPathRoot(Path.of(URI.create(root)));
    }

    /** Returns the names of all files below a folder, sorted; none if there is no such folder. */
    public List<String> files(String folder) {
        try {
            if (Files.isDirectory(path)) {
                Path start = path.resolve(folder);
                if (!Files.isDirectory(start)) {
                    return List.of();
                }
                try (Stream<Path> files = Files.walk(start)) {
                    return files.filter(Files::isRegularFile)
                            .map(file -> path.relativize(file).toString().replace('\\', '/'))
                            .sorted()
                            .toList();
                }
            }
            try (JarFile jar = new JarFile(path.toFile())) {
                return jar.stream()
                        .map(entry -> entry.getName())
                        .filter(name -> name.startsWith(folder + "/") && !name.endsWith("/"))
                        .sorted()
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a file, without the byte order mark that some editors put in front of it; CPython skips it, too.
     *
     * @throws CharacterCodingException if it is not UTF-8 text
     */
    public String read(String name) throws CharacterCodingException {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes(name)))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] bytes(String name) throws IOException {
        if (Files.isDirectory(path)) {
            return Files.readAllBytes(path.resolve(name));
        }
        try (JarFile jar = new JarFile(path.toFile());
                InputStream in = jar.getInputStream(jar.getJarEntry(name))) {
            return in.readAllBytes();
        }
    }

    /** Returns the folder of the Maven module that this entry was built from, going by where it lies. */
    public Path module() {
        Path target = path.toAbsolutePath().getParent();
        return target != null && target.endsWith("target") && target.getParent() != null
                ? target.getParent()
                : Path.of("").toAbsolutePath();
    }

    /** Returns the file in its module from which a file of this entry was made, or null if there is none. */
    @Nullable
    public String source(String name) {
        for (String folder : SOURCES) {
            if (Files.exists(module().resolve(folder + name))) {
                return folder + name;
            }
        }
        return null;
    }

    /** Whether a file is left over from an earlier build: Maven copies what is new and leaves what is gone. */
    public boolean isLeftOver(String name) {
        Path target = path.toAbsolutePath().getParent();
        return target != null
                && target.endsWith("target")
                && Files.exists(module().resolve("pom.xml"))
                && source(name) == null;
    }
}
