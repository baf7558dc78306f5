package gccourse.kit.output;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * What was printed in a test: how many lines, and the first {@value #FIRST} and the last {@value #LAST} of them, cut off
 * after {@value #LONGEST} characters.
 *
 * <p>Written to by one thread; another may read at the same time when the test was given up.
 */
public final class Printed {
    private static final int FIRST = 20;
    private static final int LAST = 40;
    private static final int LONGEST = 200;

    private final List<String> first = new ArrayList<>();
    private final Deque<String> last = new ArrayDeque<>();
    private final StringBuilder line = new StringBuilder();
    private boolean lineBegun;
    private int lines;

    /** Begins with nothing. */
    public Printed() {}

    synchronized void add(String text) {
        int begin = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', begin)) {
            addToLine(text, begin, end);
            endLine();
            begin = end + 1;
        }
        addToLine(text, begin, text.length());
    }

    private void addToLine(String text, int begin, int end) {
        for (int i = begin; i < end && line.length() <= LONGEST; i++) {
            if (text.charAt(i) != '\r') {
                lineBegun = true;
                if (line.length() < LONGEST) {
                    line.append(text.charAt(i));
                } else {
                    line.append("...");
                }
            }
        }
    }

    private void endLine() {
        lines++;
        if (first.size() < FIRST) {
            first.add(line.toString());
        } else {
            if (last.size() == LAST) {
                last.removeFirst();
            }
            last.addLast(line.toString());
        }
        line.setLength(0);
        lineBegun = false;
    }

    /** Returns how many lines there are. */
    public synchronized int lines() {
        return lines + (lineBegun ? 1 : 0);
    }

    /** Returns the lines that are kept, and in place of those between the first and the last how many they are. */
    public synchronized List<String> shown() {
        List<String> shown = new ArrayList<>(first);
        int leftOut = lines - first.size() - last.size();
        if (leftOut > 0) {
            shown.add("... %,d lines ...".formatted(leftOut));
        }
        shown.addAll(last);
        if (lineBegun) {
            shown.add(line.toString());
        }
        return shown;
    }
}
