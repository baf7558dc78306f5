package gccourse.docs;

import gccourse.solutions.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A Markdown file of the project.
 *
 * @param path its path from the root of the project
 * @param lines its lines
 * @param blocks its fenced blocks
 * @param prose its lines again, those of fenced blocks left empty
 */
public record Page(String path, List<String> lines, List<Block> blocks, List<String> prose) {
    private static final Set<String> FOLDERS_LEFT_OUT = Set.of("target", ".git", ".idea", ".mvn");
    private static final Pattern FENCE = Pattern.compile("(`{3,}|~{3,})\\s*([^`]*)");
    private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(.*?)\\s*#*");
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(\\s*<?([^)>\\s]+)>?(?:\\s+\"[^\"]*\")?\\s*\\)");
    private static final Pattern HTML_ANCHOR = Pattern.compile("<a\\s+(?:id|name)=\"([^\"]+)\"");

    /**
     * A fenced block.
     *
     * @param info what stands behind the opening fence, {@code python}
     * @param line the line of its first line of text, counted from 1
     * @param text what stands between the fences
     */
    public record Block(String info, int line, String text) {
        public boolean is(String language) {
            return info.equals(language) || info.startsWith(language + " ");
        }
    }

    /** A heading: its level, its text without markup, its line. */
    public record Heading(int level, String text, int line) {}

    /** A link: where it leads, and its line. */
    public record Link(String target, int line) {}

    /** Reads a page. */
    public static Page read(String path) {
        return of(path, Project.text(path));
    }

    /** Takes a page apart. */
    static Page of(String path, String text) {
        List<String> lines = text.lines().toList();
        List<Block> blocks = new ArrayList<>();
        List<String> prose = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher fence = FENCE.matcher(lines.get(i).strip());
            prose.add(fence.matches() ? "" : lines.get(i));
            if (!fence.matches()) {
                continue;
            }
            int first = i + 1;
            int end = first;
            while (end < lines.size() && !closes(fence.group(1), lines.get(end).strip())) {
                prose.add("");
                end++;
            }
            if (end == lines.size()) {
                throw new IllegalArgumentException(path + ":" + first + ": the fenced block is never closed.");
            }
            prose.add("");
            String block = String.join("\n", lines.subList(first, end)) + "\n";
            blocks.add(new Block(fence.group(2).strip(), first + 1, block.stripIndent()));
            i = end;
        }
        return new Page(path, lines, List.copyOf(blocks), List.copyOf(prose));
    }

    private static boolean closes(String fence, String line) {
        return line.length() >= fence.length()
                && line.replace(fence.substring(0, 1), "").isEmpty();
    }

    /** Every page of the project. */
    static List<Page> all() {
        return below("");
    }

    /** Every page of the book. */
    static List<Page> book() {
        return below("docs");
    }

    private static List<Page> below(String folder) {
        Path root = Project.path("");
        List<Page> pages = new ArrayList<>();
        try {
            Files.walkFileTree(root.resolve(folder), new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    boolean leftOut =
                            FOLDERS_LEFT_OUT.contains(directory.getFileName().toString());
                    return leftOut ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (file.toString().endsWith(".md")) {
                        pages.add(read(root.relativize(file).toString().replace('\\', '/')));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        pages.sort((a, b) -> a.path.compareTo(b.path));
        return pages;
    }

    /** Its headings from top to bottom. */
    List<Heading> headings() {
        List<Heading> headings = new ArrayList<>();
        for (int i = 0; i < prose.size(); i++) {
            Matcher matcher = HEADING.matcher(prose.get(i));
            if (matcher.matches()) {
                headings.add(new Heading(matcher.group(1).length(), plain(matcher.group(2)), i + 1));
            }
        }
        return headings;
    }

    /** What may stand behind {@code #} in a link to this page. */
    Set<String> anchors() {
        Set<String> anchors = new LinkedHashSet<>();
        Map<String, Integer> seen = new HashMap<>();
        for (Heading heading : headings()) {
            String anchor = anchor(heading.text);
            int before = seen.merge(anchor, 1, Integer::sum) - 1;
            anchors.add(before == 0 ? anchor : anchor + "-" + before);
        }
        for (String line : prose) {
            Matcher matcher = HTML_ANCHOR.matcher(line);
            while (matcher.find()) {
                anchors.add(matcher.group(1));
            }
        }
        return anchors;
    }

    /** The anchor that GitHub gives to a heading: letters, digits, hyphens and underscores stay, a space is a hyphen. */
    static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}\\p{Pc}\\- ]", "")
                .replace(' ', '-');
    }

    private static String plain(String text) {
        return text.replaceAll("!?\\[([^\\]]*)]\\([^)]*\\)", "$1").replaceAll("[`*]", "");
    }

    /** Its links; what stands in code is none. */
    List<Link> links() {
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < prose.size(); i++) {
            Matcher matcher = LINK.matcher(prose.get(i).replaceAll("`[^`]*`", "code"));
            while (matcher.find()) {
                links.add(new Link(matcher.group(1), i + 1));
            }
        }
        return links;
    }

    /** The lines below a heading, up to the next heading of its level or a higher one. */
    List<String> section(String heading) {
        return section(heading, prose);
    }

    /** As {@link #section}, with the lines of fenced blocks. */
    List<String> sectionWithBlocks(String heading) {
        return section(heading, lines);
    }

    private List<String> section(String title, List<String> from) {
        @Nullable Heading found = null;
        for (Heading heading : headings()) {
            if (found != null && heading.level <= found.level) {
                return from.subList(found.line, heading.line - 1);
            }
            if (heading.text.equals(title)) {
                found = heading;
            }
        }
        if (found == null) {
            throw new IllegalArgumentException(path + " has no heading \"" + title + "\".");
        }
        return from.subList(found.line, from.size());
    }

    /** The rows of all tables in a section, heads left out, each as its cells. */
    List<List<String>> rows(String heading) {
        List<List<String>> rows = new ArrayList<>();
        List<String> section = section(heading);
        for (int i = 2; i < section.size(); i++) {
            boolean isBody = isRow(section.get(i)) && isRow(section.get(i - 1)) && !isRule(section.get(i));
            if (isBody) {
                rows.add(cells(section.get(i)));
            }
        }
        return rows;
    }

    private static boolean isRow(String line) {
        return line.startsWith("|");
    }

    private static boolean isRule(String line) {
        return line.matches("[|:\\- ]+");
    }

    private static List<String> cells(String row) {
        String inner = row.strip().replaceAll("^\\||\\|$", "");
        return List.of(inner.split("(?<!\\\\)\\|", -1)).stream()
                .map(String::strip)
                .toList();
    }
}
