package gccourse.grader;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.grader.attack.Attack;
import gccourse.grader.attack.Attacks;
import gccourse.grader.course.Course;
import gccourse.grader.result.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("No attack earns what it does not deserve, and none keeps the others waiting")
final class AttackTest {
    @TempDir
    private static Path folder;

    private static final Attacks ATTACKS = Attacks.known();
    private static final Map<Attack, Result> RESULTS = new HashMap<>();

    @BeforeAll
    static void gradeAll() throws Exception {
        ATTACKS.grade(Course.onClassPath(), Boxes.of("best"), 2, folder, RESULTS::put);
    }

    @TestFactory
    @DisplayName("An attack")
    Stream<DynamicTest> attack() {
        assertThat(ATTACKS.all()).hasSizeGreaterThanOrEqualTo(95);
        return ATTACKS.all().stream()
                .map(attack -> DynamicTest.dynamicTest(
                        attack.name(),
                        () -> assertThat(attack.wrong(RESULTS.get(attack))).isEmpty()));
    }

    @Test
    @DisplayName("Nothing that was graded still runs, or has left a file behind")
    void nothingSurvives() throws Exception {
        try (Stream<Path> all = Files.walk(folder.resolve("work"))) {
            assertThat(all.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString()))
                    .allMatch(name -> name.equals("classes.archive") || name.endsWith(".jar"));
        }
        List<String> judges = ProcessHandle.current()
                .descendants()
                .map(each -> each.info().commandLine().orElse(""))
                .filter(command -> command.contains(".judge.Running"))
                .toList();
        assertThat(judges).isEmpty();
    }
}
