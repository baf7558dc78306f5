package gccourse.capstone;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The classes and functions that random programs use: Python, in files of its own. */
enum Definitions {
    /** All that the subset offers: finalizers, callbacks and functions that get in each other's way. */
    GENERAL("general.py"),

    /** Instances only. */
    STRICT("strict.py");

    private final String file;
    private final String text;

    Definitions(String file) {
        this.file = file;
        try (InputStream in = Definitions.class.getResourceAsStream("/capstone/" + file)) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name of the file, which lesson 3's hidden tests use as well. */
    String file() {
        return file;
    }

    String text() {
        return text;
    }
}
