package gccourse.grader.handout;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes out of texts what speaks of parts that students do not have. */
final class Mending {
    /** The profiles of the build that need the solutions. */
    private static final List<String> PROFILES = List.of("solutions", "bench", "capstone", "pit", "grade");

    private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)]\\(([^)\\s]+)\\)");
    private static final Pattern BOARD = Pattern.compile("^( \\[ ] (\\d+\\.\\d+) .* 0 of )\\d+( tests pass.*)$");

    private Mending() {}

    /** Takes the modules and profiles out that are not there. */
    static String pom(String text, List<String> missing) {
        String mended = text;
        for (String module : missing) {
            mended = mended.replaceAll("(?m)^ *<module>" + module + "</module>\n", "");
        }
        for (String profile : PROFILES) {
            mended = mended.replaceAll(
                    "(?s)(?:\n *<!--(?:(?!-->).)*-->)?\n    <profile>\n      <id>" + profile
                            + "</id>.*?\n    </profile>",
                    "");
        }
        return mended.replaceAll("(?m)^ *<!-- The solutions module joins[^\n]*-->\n", "");
    }

    /**
     * Mends a page.
     *
     * @param path where it lies
     * @param files the paths of all files that are there
     * @param missing the modules that are not there
     * @param counts for each step how many tests of it students have
     */
    static String page(String path, String text, Set<String> files, List<String> missing, Map<String, Long> counts) {
        List<String> lines = new ArrayList<>();
        boolean forInstructors = false;
        boolean inCode = false;
        for (String line : text.split("\n", -1)) {
            inCode ^= line.startsWith("```");
            if (line.startsWith("#") && !inCode) {
                forInstructors = line.contains("instructor");
            }
            boolean isRow = line.startsWith("|") && (isAboutMissing(line, missing) || leadsNowhere(path, line, files));
            if (!forInstructors && !isRow) {
                lines.add(mendLine(path, line, files, counts));
            }
        }
        return String.join("\n", lines).stripTrailing() + "\n";
    }

    private static boolean isAboutMissing(String row, List<String> missing) {
        return row.contains("-Psolutions")
                || row.contains("`solutions/`")
                || missing.stream().anyMatch(row::contains);
    }

    /** Whether the first thing in a row is a link to a page that is not there. */
    private static boolean leadsNowhere(String path, String row, Set<String> files) {
        Matcher link = LINK.matcher(row);
        return row.startsWith("| [") && link.find() && !isThere(path, link.group(2), files);
    }

    private static String mendLine(String path, String line, Set<String> files, Map<String, Long> counts) {
        Matcher board = BOARD.matcher(line);
        if (board.matches()) {
            long count = counts.getOrDefault(board.group(2), 0L);
            return board.group(1) + count + board.group(3);
        }
        return LINK.matcher(line)
                .replaceAll(found -> Matcher.quoteReplacement(mendLink(path, found, files)))
                .replace(", the capstone, the heap", ", the heap")
                .replace(", the claims |", " |")
                .replace(", in `solutions/`.", ".");
    }

    private static String mendLink(String path, MatchResult link, Set<String> files) {
        return isThere(path, link.group(2), files) ? link.group() : link.group(1);
    }

    /** Whether a link leads to the web, to a heading of the same page, or to a file or folder that is there. */
    static boolean isThere(String path, String target, Set<String> files) {
        if (target.contains("://") || target.startsWith("#") || target.startsWith("mailto:")) {
            return true;
        }
        String file = Path.of("/" + path)
                .resolveSibling(target.replaceAll("#.*", ""))
                .normalize()
                .toString()
                .replace('\\', '/')
                .replaceFirst("^/", "");
        return files.stream().anyMatch(each -> each.equals(file) || each.startsWith(file + "/"));
    }

    /** Returns the targets of a page's links that lead nowhere. */
    static List<String> deadLinks(String path, String text, Set<String> files) {
        return LINK.matcher(text)
                .results()
                .map(link -> link.group(2))
                .filter(target -> !isThere(path, target, files))
                .toList();
    }
}
