package gccourse.docs;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.solutions.Project;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("Every step has its heading in the chapter, with three hints")
final class ChaptersTest {
    private static final Pattern UNFINISHED = Pattern.compile("new UnfinishedStep\\(\\s*\"([^\"]*)\",\\s*\"([^\"]*)\"\\)");

    @TestFactory
    List<DynamicTest> steps() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path file : lessons()) {
            Properties lesson = new Properties();
            lesson.load(new StringReader(Files.readString(file)));
            String chapter = lesson.getProperty("chapter").strip();
            for (String key : lesson.stringPropertyNames().stream().sorted().toList()) {
                if (key.startsWith("step.")) {
                    String title = lesson.getProperty(key).strip().replaceFirst("\\d+ +", "");
                    String heading = key.substring("step.".length()) + " " + title;
                    tests.add(DynamicTest.dynamicTest(heading, () -> check(chapter, heading)));
                }
            }
        }
        assertThat(tests).hasSizeGreaterThanOrEqualTo(9);
        return tests;
    }

    private static void check(String page, String heading) {
        Page chapter = Page.read(page);
        assertThat(chapter.headings().stream().map(Page.Heading::text)).containsOnlyOnce(heading);
        List<String> section = chapter.sectionWithBlocks(heading);
        assertThat(section.stream().filter(line -> line.startsWith("<summary>")))
                .as("hints")
                .satisfiesExactly(
                        nudge -> assertThat(nudge).isEqualTo("<summary>Hint 1: a nudge</summary>"),
                        idea -> assertThat(idea).isEqualTo("<summary>Hint 2: the idea</summary>"),
                        code -> assertThat(code).isEqualTo("<summary>Hint 3: nearly the code</summary>"));
        assertThat(section.stream().filter("<details>"::equals)).hasSize(3);
        assertThat(section.stream().filter("</details>"::equals)).hasSize(3);
    }

    @Test
    @DisplayName("What an unfinished method of a stub points to is a heading of the chapter")
    void unfinishedMethods() {
        List<String> stubs = List.of("exercise-refcount/src/main/java/gccourse/refcount/RefCountCollector.java");
        for (String stub : stubs) {
            List<String> pointers = UNFINISHED
                    .matcher(Project.text(stub))
                    .results()
                    .map(match -> match.group(2) + "   for " + match.group(1))
                    .toList();
            assertThat(pointers).as(stub).isNotEmpty().allSatisfy(pointer -> {
                String[] parts = pointer.split("   for |#");
                assertThat(Page.read(parts[0]).anchors()).contains(parts[1]);
                assertThat(parts[1]).isEqualTo(Page.anchor(parts[2]));
            });
        }
    }

    private static List<Path> lessons() throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> modules = Files.list(Project.path(""))) {
            for (Path module : modules.filter(path -> path.getFileName().toString().startsWith("exercise-"))
                    .sorted()
                    .toList()) {
                Path resources = module.resolve("src/test/resources");
                if (Files.isDirectory(resources)) {
                    try (Stream<Path> files = Files.walk(resources)) {
                        files.filter(file -> file.endsWith("lesson.properties")).forEach(found::add);
                    }
                }
            }
        }
        return found;
    }
}
