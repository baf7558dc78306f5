package gccourse.grader;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.grader.course.Course;
import gccourse.grader.course.CourseLesson;
import gccourse.grader.intake.Sources;
import gccourse.grader.similar.OtherJava;
import gccourse.grader.similar.Similarity;
import gccourse.grader.similar.Similarity.Pair;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Submissions that are like each other are found, and what all are given does not count")
final class SimilarTest {
    private static final String FILE = "RefCountCollector.java";

    @TempDir
    private Path folder;

    @Test
    @DisplayName("A copy with other names and comments is found; two stubs have nothing in common but what was given")
    void copies() throws Exception {
        Optional<Path> java = OtherJava.find(System.getenv());
        Assumptions.assumeTrue(java.isPresent(), "There is no JDK " + OtherJava.FIRST + " or later.");
        CourseLesson lesson = Course.onClassPath().lesson("refcount");
        String reference = Project.reference();
        String stub = Project.text("exercise-refcount/src/main/java/gccourse/refcount/" + FILE);
        String copy = reference
                .replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("(?m)//.*$", "")
                .replaceAll("\\btarget\\b", "thing");
        Map<String, Sources> students = new TreeMap<>();
        Map.of("anna", reference, "ben / ../x", copy, "cleo", stub, "dan", stub)
                .forEach((student, text) -> students.put(student, new Sources(Map.of(FILE, text))));

        List<Pair> pairs = new Similarity(
                        java.get(),
                        Project.path("grader/target/grader/lib/similar"),
                        Boxes.of("best"),
                        Files.createDirectories(folder.resolve("work")))
                .among(students, lesson, 50);

        assertThat(pairs).hasSize(1);
        assertThat(pairs.get(0).one()).isEqualTo("anna");
        assertThat(pairs.get(0).other()).isEqualTo("ben / ../x");
        assertThat(pairs.get(0).highest()).isGreaterThan(0.95);
    }

    @Test
    @DisplayName("A Java is new enough by what it says of itself, and a folder without one is none")
    void versions() throws Exception {
        for (String version : List.of("17.0.15", "21", "25.0.1")) {
            Path home = folder.resolve(version);
            Files.createDirectories(home.resolve("lib"));
            Files.createFile(home.resolve("lib").resolve("modules"));
            Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        }
        assertThat(OtherJava.isNewEnough(folder.resolve("17.0.15"))).isFalse();
        assertThat(OtherJava.isNewEnough(folder.resolve("21"))).isTrue();
        assertThat(OtherJava.isNewEnough(folder.resolve("25.0.1"))).isTrue();
        assertThat(OtherJava.isNewEnough(folder)).isFalse();
    }
}
