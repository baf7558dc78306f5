package gccourse.grader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gccourse.grader.course.Course;
import gccourse.grader.course.CourseLesson;
import gccourse.grader.handout.Handout;
import gccourse.grader.handout.Proof;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What students are given has nothing that they must not have")
final class HandoutTest {
    private static final Course COURSE = Course.onClassPath();
    private static final Path PROJECT = Project.path("");

    private static Handout handout(String... names) throws IOException {
        List<CourseLesson> lessons = Stream.of(names).map(COURSE::lesson).toList();
        return Handout.of(PROJECT, COURSE, lessons, Map.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"refcount", "marksweep", "generational", "refcount marksweep", "marksweep generational"})
    @DisplayName("Each stage of the course can be handed out, with the same bytes each time")
    void stages(String names) throws IOException {
        Handout handout = handout(names.split(" "));

        assertThat(Proof.ofFiles(handout, PROJECT, COURSE.lessons())).isEmpty();
        assertThat(handout.files()).hasSizeGreaterThan(200);
        assertThat(handout.hash()).isEqualTo(handout(names.split(" ")).hash());
    }

    @Test
    @DisplayName("Lesson 3 begins with lesson 1's answer, so the two do not go together")
    void notTogether() {
        assertThatThrownBy(() -> handout("refcount", "generational"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one after the other");
    }

    @Test
    @DisplayName("A solution, a hidden test and a link that leads nowhere are found")
    void isFound() throws IOException {
        Handout handout = handout("refcount");
        Map<String, byte[]> files = new TreeMap<>(handout.files());
        files.put("kit/Copy.java", Project.reference().getBytes(StandardCharsets.UTF_8));
        files.put("docs/extra.md", "[x](nowhere.md) Step11NamesCountHiddenTest".getBytes(StandardCharsets.UTF_8));

        List<String> wrong = Proof.ofFiles(new Handout(handout.lessons(), files), PROJECT, COURSE.lessons());

        assertThat(wrong)
                .anyMatch(line -> line.startsWith("kit/Copy.java has a line of a solution"))
                .anyMatch(line -> line.contains("names Step11NamesCountHiddenTest"))
                .anyMatch(line -> line.contains("links to nowhere.md"));
    }
}
