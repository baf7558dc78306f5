package gccourse.kit.random;

import java.util.List;

/**
 * A Python program made at random.
 *
 * @param title its first line, without the comment sign
 * @param parts pieces that may be left out, each a definition or a few statements that belong together
 */
public record RandomProgram(String title, List<String> parts) {
    /** The program as Python text. */
    public String text() {
        return "# " + title + "\n" + String.join("\n", parts) + "\n";
    }
}
