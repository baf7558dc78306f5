package gccourse.variants;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A change of a few lines to a source file.
 *
 * <pre>
 *   Counts in a byte.                     what the changed collector does, in one or more lines
 *   loses: 1.1 1.6                        facts, each with a name
 *   report: WRONG COUNT
 *
 *   &lt;&lt;&lt;&lt;                                  a text that stands exactly once in the source; empty: its end
 *   private int count;
 *   ====                                  what stands there instead
 *   private byte count;
 *   &gt;&gt;&gt;&gt;
 * </pre>
 *
 * <p>Line ends do not belong to the texts, so a change may begin or end in the middle of a line.
 *
 * @param name the name of its file
 * @param tells what it says about itself
 * @param facts the facts by name
 * @param edits what is replaced, one after the other
 */
record Change(String name, String tells, Map<String, String> facts, List<Edit> edits) {
    static final String SUFFIX = ".change";

    private static final Set<String> FACTS = Set.of("loses", "report", "says", "earns");

    /**
     * One replacement.
     *
     * @param before what stands exactly once in the source
     * @param after what stands there afterwards
     */
    record Edit(String before, String after) {}

    /**
     * Reads a change.
     *
     * @throws IllegalArgumentException with the line at fault if the file is no change
     */
    static Change read(Path file) {
        try {
            return new Reader(file, Files.readAllLines(file)).read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Makes the changed source.
     *
     * @throws IllegalArgumentException if the source is not as the change expects it
     */
    String applyTo(String source) {
        String changed = source;
        for (Edit edit : edits) {
            int at = changed.indexOf(edit.before);
            if (at < 0 || changed.indexOf(edit.before, at + 1) >= 0) {
                throw new IllegalArgumentException(
                        "The change %s does not fit its source: this text stands %s in it:%n%s"
                                .formatted(name, at < 0 ? "nowhere" : "more than once", edit.before));
            }
            changed = changed.substring(0, at) + edit.after + changed.substring(at + edit.before.length());
        }
        return changed;
    }

    /**
     * A fact of this change.
     *
     * @throws IllegalArgumentException if it says nothing of it
     */
    String fact(String fact) {
        String value = facts.get(fact);
        if (value == null) {
            throw new IllegalArgumentException("The change " + name + " has no line \"" + fact + ": ...\".");
        }
        return value;
    }

    /** Looks at a fact, if this change says anything of it. */
    void ifSaid(String fact, Consumer<String> look) {
        Optional.ofNullable(facts.get(fact)).ifPresent(look);
    }

    @Override
    public String toString() {
        return name;
    }

    private static final class Reader {
        private static final String BEFORE = "<<<<";
        private static final String AFTER = "====";
        private static final String END = ">>>>";

        private final Path file;
        private final List<String> lines;
        private int next;

        Reader(Path file, List<String> lines) {
            this.file = file;
            this.lines = lines;
        }

        Change read() {
            StringBuilder tells = new StringBuilder();
            Map<String, String> facts = new LinkedHashMap<>();
            while (next < lines.size() && !lines.get(next).equals(BEFORE)) {
                String line = lines.get(next++).strip();
                int colon = line.indexOf(": ");
                if (colon > 0 && FACTS.contains(line.substring(0, colon))) {
                    facts.put(
                            line.substring(0, colon), line.substring(colon + 2).strip());
                } else if (!line.isEmpty()) {
                    tells.append(tells.isEmpty() ? "" : " ").append(line);
                }
            }
            List<Edit> edits = new ArrayList<>();
            while (next < lines.size()) {
                if (lines.get(next).isBlank()) {
                    next++;
                } else {
                    expect(BEFORE);
                    String before = until(AFTER);
                    edits.add(new Edit(before, until(END)));
                }
            }
            if (tells.isEmpty() || edits.isEmpty()) {
                throw new IllegalArgumentException(
                        file + " says " + (tells.isEmpty() ? "nothing of" : "not") + " what it changes.");
            }
            String fileName = file.getFileName().toString();
            return new Change(
                    fileName.substring(0, fileName.length() - SUFFIX.length()), tells.toString(), facts, edits);
        }

        private void expect(String marker) {
            if (!lines.get(next).equals(marker)) {
                throw new IllegalArgumentException(
                        "%s:%d: %s was expected here, not: %s".formatted(file, next + 1, marker, lines.get(next)));
            }
            next++;
        }

        private String until(String marker) {
            int from = next;
            while (next < lines.size() && !lines.get(next).equals(marker)) {
                next++;
            }
            if (next == lines.size()) {
                throw new IllegalArgumentException("%s:%d: no %s follows.".formatted(file, from, marker));
            }
            return String.join("\n", lines.subList(from, next++));
        }
    }
}
