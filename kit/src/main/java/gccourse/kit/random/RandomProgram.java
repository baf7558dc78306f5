package gccourse.kit.random;

import java.util.ArrayList;
import java.util.List;

/**
 * A Python program made at random. It may carry expectations, as scenarios do: {@code # expect: TEXT} behind a statement.
 *
 * @param title its first line, without the comment sign
 * @param parts pieces that may be left out, each a definition or a few statements that belong together
 */
public record RandomProgram(String title, List<String> parts) {
    /** The program as Python text. */
    public String text() {
        return "# " + title + "\n" + String.join("\n", parts) + "\n";
    }

    /** Returns the program without the parts that begin behind a line of its text. */
    RandomProgram upTo(int line) {
        List<String> first = new ArrayList<>();
        int lines = 1;
        for (String part : parts) {
            if (lines < line) {
                first.add(part);
            }
            lines += part.split("\n", -1).length;
        }
        return new RandomProgram(title, first);
    }
}
