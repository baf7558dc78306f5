package gccourse.solutions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the project's files are. */
public final class Project {
    private Project() {}

    /** A file or folder, from the root of the project. */
    public static Path path(String path) {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(root.resolve("heap-core"))) {
            root = root.getParent();
            if (root == null) {
                throw new IllegalStateException(
                        "No folder above " + Path.of("").toAbsolutePath() + " holds heap-core.");
            }
        }
        return root.resolve(path);
    }

    /** The text of a file. */
    public static String text(String path) {
        try {
            return Files.readString(path(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
