package gccourse.kit.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A failure as a student reads it.
 *
 * @param headline the rule that was broken, in capitals
 * @param step what the test belongs to, {@code 1.1 Names count}
 * @param test the test's name, on one line
 * @param body the lines below the headline
 */
public record Report(String headline, String step, String test, List<String> body) {
    /** The columns that reports and scoreboards keep to. */
    public static final int WIDTH = 88;

    private static final int LABEL = 11;

    /** The most characters of a text that are shown: what a collector throws may say anything. */
    private static final int LONGEST = 10_000;

    /** Returns the failure on one line. */
    public String summary() {
        return headline + " (" + step + "): \"" + test + "\"";
    }

    /** Returns the report with a line that says where the picture of the failure is. */
    public Report withPicture(String place) {
        List<String> lines = new ArrayList<>(body);
        int rerun = 0;
        while (rerun < lines.size() && !lines.get(rerun).startsWith("rerun ")) {
            rerun++;
        }
        lines.add(rerun, "picture" + " ".repeat(LABEL - "picture".length()) + place);
        return new Report(headline, step, test, List.copyOf(lines));
    }

    /** Returns the report, headline first. */
    @Override
    public String toString() {
        String start = "-- " + headline + " ";
        String end = step.isEmpty() ? "" : " " + step;
        String rule = start + "-".repeat(Math.max(3, WIDTH - start.length() - end.length())) + end;
        return rule + "\n" + String.join("\n", body);
    }

    /** Writes the body of a report. */
    public static final class Body {
        private final List<String> lines = new ArrayList<>();

        /** Adds a sentence or more, broken at the right margin. Lines that are there already stay. */
        Body text(String text) {
            String shown = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " [...]";
            for (String line : shown.split("\n", -1)) {
                wrap(line);
            }
            return this;
        }

        /** Adds what an error says. */
        Body message(Throwable error) {
            return text(String.valueOf(error.getMessage()));
        }

        /** Adds a line as it is. */
        Body line(String line) {
            lines.add(line.stripTrailing());
            return this;
        }

        /** Adds an empty line, unless there is one already. */
        Body gap() {
            if (!lines.isEmpty() && !lines.get(lines.size() - 1).isEmpty()) {
                lines.add("");
            }
            return this;
        }

        /** Adds a line with a word in front of it, all of which are aligned. */
        Body fact(String label, String text) {
            return line(label + " ".repeat(Math.max(1, LABEL - label.length())) + text);
        }

        List<String> lines() {
            int end = lines.size();
            while (end > 0 && lines.get(end - 1).isEmpty()) {
                end--;
            }
            return List.copyOf(lines.subList(0, end));
        }

        private void wrap(String text) {
            String indentation = " ".repeat(text.length() - text.stripLeading().length());
            String rest = text.stripTrailing();
            // What is indented is a quotation.
            while (indentation.isEmpty() && rest.length() > WIDTH) {
                int space = rest.lastIndexOf(' ', WIDTH);
                if (space <= 0) {
                    break;
                }
                lines.add(rest.substring(0, space));
                rest = rest.substring(space + 1);
            }
            lines.add(rest);
        }
    }
}
