package gccourse.docs;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.solutions.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The claims page and the scenarios say the same")
final class ClaimsTest {
    private static final Pattern CLAIM = Pattern.compile("^# claim (c\\d\\d)\\s*$", Pattern.MULTILINE);
    private static final Pattern ITEM = Pattern.compile("- \\*\\*(c\\d\\d)\\*\\* .*`[^`]+`.*", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\(\\.\\./([^)]+\\.py)\\)");

    private final Page page = Page.read("docs/claims.md");

    /** All rows of the page: claim, what it says, verdict, what is so, where it runs. */
    private List<List<String>> rows() {
        return page.rows("The claims");
    }

    @Test
    @DisplayName("c01 to c36 are listed, each once, with a verdict and a place")
    void everyClaimOnce() {
        assertThat(rows().stream().map(row -> row.get(0)))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 36)
                        .mapToObj("c%02d"::formatted)
                        .toList());
        assertThat(rows()).allSatisfy(row -> {
            assertThat(row).hasSize(5).noneMatch(String::isEmpty);
            assertThat(row.get(2)).isIn("exact", "simplified", "wrong");
            assertThat(row.get(4)).matches("lesson [23]|not in the subset|\\[.*\\.py\\)");
        });
    }

    @Test
    @DisplayName("Every visible scenario that shows a claim is named there, and no other")
    void visibleScenarios() throws IOException {
        Map<String, Set<String>> named = new TreeMap<>();
        for (List<String> row : rows()) {
            Matcher links = LINK.matcher(row.get(4));
            while (links.find()) {
                named.computeIfAbsent(row.get(0), claim -> new TreeSet<>()).add(links.group(1));
            }
        }
        assertThat(named).isEqualTo(scenarios("scenarios")).hasSizeGreaterThanOrEqualTo(14);
    }

    @Test
    @DisplayName("Every hidden scenario that shows a claim is named in the instructor's guide, and no other")
    void hiddenScenarios() throws IOException {
        Map<String, Set<String>> named = new TreeMap<>();
        for (List<String> row : Page.read("docs/instructors.md").rows("Claims in the hidden scenarios")) {
            named.computeIfAbsent(row.get(0), claim -> new TreeSet<>())
                    .add(row.get(1).replace("`", ""));
        }
        assertThat(named).isEqualTo(scenarios("src/hidden/resources/scenarios"));
    }

    @Test
    @DisplayName("What minipy cannot express is told below, with what CPython printed")
    void notInTheSubset() {
        List<String> outside = rows().stream()
                .filter(row -> row.get(4).equals("not in the subset"))
                .map(row -> row.get(0))
                .toList();
        List<String> told = Stream.of(String.join("\n", page.section("What minipy cannot express"))
                        .split("\n(?=- )|\n\n"))
                .map(ITEM::matcher)
                .filter(Matcher::matches)
                .map(item -> item.group(1))
                .toList();
        assertThat(told).doesNotHaveDuplicates().containsAll(outside);
        assertThat(outside).isNotEmpty();
    }

    /**
     * Which scenarios below a folder of the exercises say that they show a claim. A lesson without a chapter is not
     * part of the book yet.
     */
    private static Map<String, Set<String>> scenarios(String folder) throws IOException {
        Path root = Project.path("");
        Map<String, Set<String>> found = new TreeMap<>();
        for (LessonFile lesson : LessonFile.all()) {
            if (Files.exists(root.resolve(lesson.chapter()))) {
                try (Stream<Path> files =
                        Files.walk(root.resolve(lesson.module()).resolve(folder))) {
                    for (Path file : files.filter(path -> path.toString().endsWith(".py"))
                            .toList()) {
                        String name = root.relativize(file).toString().replace('\\', '/');
                        Matcher claims = CLAIM.matcher(Files.readString(file));
                        while (claims.find()) {
                            found.computeIfAbsent(claims.group(1), claim -> new TreeSet<>())
                                    .add(name);
                        }
                    }
                }
            }
        }
        return found;
    }
}
