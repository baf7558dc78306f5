package gccourse.capstone;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a program did: on the pair, or on CPython.
 *
 * @param lines what it printed
 * @param trouble what went wrong besides, or null
 */
record Outcome(List<Line> lines, @Nullable Trouble trouble) {
    /**
     * A printed line.
     *
     * @param statement the first line of the statement at the top level that printed it; 0 at the end of the program,
     *     when all names go
     * @param text what was printed
     */
    record Line(int statement, String text) {
        @Override
        public String toString() {
            return text + (statement == 0 ? "   (at exit)" : "   (line " + statement + ")");
        }
    }

    /**
     * What is wrong, though it need not show in what is printed.
     *
     * @param kind the same for what is wrong in the same way
     * @param message what is wrong, in words
     */
    record Trouble(String kind, String message) {}
}
