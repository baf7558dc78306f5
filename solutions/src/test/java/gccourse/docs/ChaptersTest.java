package gccourse.docs;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.solutions.Project;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("Every step has its heading in the chapter, with three hints")
final class ChaptersTest {
    private static final Pattern UNFINISHED =
            Pattern.compile("new UnfinishedStep\\(\\s*\"([^\"]*)\",\\s*\"([^\"]*)\"\\)");

    @TestFactory
    List<DynamicTest> steps() {
        List<DynamicTest> tests = new ArrayList<>();
        for (LessonFile lesson : LessonFile.all()) {
            for (String step : lesson.steps()) {
                tests.add(DynamicTest.dynamicTest(step, () -> check(lesson.chapter(), step)));
            }
        }
        assertThat(tests).hasSizeGreaterThanOrEqualTo(9);
        return tests;
    }

    private static void check(String page, String heading) {
        Page chapter = Page.read(page);
        assertThat(chapter.headings().stream().map(Page.Heading::text)).containsOnlyOnce(heading);
        List<String> section = chapter.sectionWithBlocks(heading);
        assertThat(section.stream().filter(line -> line.startsWith("<summary>Hint")))
                .as("hints")
                .satisfiesExactly(
                        nudge -> assertThat(nudge).isEqualTo("<summary>Hint 1: a nudge</summary>"),
                        idea -> assertThat(idea).isEqualTo("<summary>Hint 2: the idea</summary>"),
                        code -> assertThat(code).isEqualTo("<summary>Hint 3: nearly the code</summary>"));
        long folded =
                section.stream().filter(line -> line.startsWith("<summary>")).count();
        assertThat(section.stream().filter("<details>"::equals)).hasSize((int) folded);
        assertThat(section.stream().filter("</details>"::equals)).hasSize((int) folded);
    }

    @Test
    @DisplayName("What an unfinished method of a stub points to is a heading of the chapter")
    void unfinishedMethods() {
        for (LessonFile lesson : LessonFile.all()) {
            String stub =
                    lesson.module() + "/src/main/java/" + lesson.collector().replace('.', '/') + ".java";
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
}
