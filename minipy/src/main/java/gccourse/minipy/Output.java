package gccourse.minipy;

/** Takes what a program prints. */
@FunctionalInterface
public interface Output {
    /** Takes the text of one call of {@code print}, without a line end behind it. */
    void line(String text);
}
