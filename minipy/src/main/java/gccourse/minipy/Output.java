package gccourse.minipy;

import java.util.function.Consumer;

/** Takes what a program prints. */
@FunctionalInterface
public interface Output {
    /** Returns an output that hands on what is printed, and drops what is written to the error stream. */
    static Output quietly(Consumer<String> printed) {
        return new Output() {
            @Override
            public void line(String text) {
                printed.accept(text);
            }

            @Override
            public void warning(String text) {}
        };
    }

    /** Takes the text of one call of {@code print}, without a line end behind it. */
    void line(String text);

    /** Takes what CPython writes to its error stream: of exceptions that end nothing, because nobody can handle them. */
    default void warning(String text) {
        System.err.println(text);
    }
}
