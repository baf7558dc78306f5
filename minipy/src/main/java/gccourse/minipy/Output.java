package gccourse.minipy;

/** Takes what a program prints. */
@FunctionalInterface
public interface Output {
    /** Takes the text of one call of {@code print}, without a line end behind it. */
    void line(String text);

    /** Takes what CPython writes to its error stream: of exceptions that end nothing, because nobody can handle them. */
    default void warning(String text) {
        System.err.println(text);
    }
}
