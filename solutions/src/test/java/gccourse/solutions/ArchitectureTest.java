package gccourse.solutions;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * The parts of the course, and which of them may use which. The rooms inside a part are its own matter: heap-core, minipy
 * and kit have a test of theirs.
 *
 * <p>A stub and its reference have the same name, so parts are told from each other by where their class files lie.
 */
@DisplayName("Each part of the course uses those that CONTRIBUTING.md lets it use, and no other")
final class ArchitectureTest {
    private static final String MAIN = "/target/classes";
    private static final String TESTS = "/target/test-classes";

    private static final Set<String> EVERYWHERE = Set.of("java", "org.jspecify");

    /**
     * A part of the course.
     *
     * @param folder where its class files lie, from the root of the project
     * @param classes the least number of classes that must be in it
     * @param uses the folders of the parts that it may use
     * @param libraries the packages that it may use, and those below them
     */
    private record Part(String folder, int classes, List<String> uses, List<String> libraries) {
        @Override
        public String toString() {
            return folder;
        }
    }

    private static final List<Part> PARTS = List.of(
            new Part("heap-core" + MAIN, 60, List.of(), List.of()),
            new Part("minipy" + MAIN, 200, List.of("heap-core" + MAIN), List.of("org.antlr")),
            new Part(
                    "kit" + MAIN,
                    80,
                    List.of("heap-core" + MAIN, "minipy" + MAIN),
                    List.of(
                            "org.junit",
                            "org.opentest4j",
                            "org.objectweb.asm",
                            "javax.tools",
                            "com.sun.net.httpserver")),
            stub("exercise-refcount"),
            stub("exercise-marksweep"),
            stub("exercise-generational"),
            testsOf("exercise-refcount"),
            testsOf("exercise-marksweep"),
            testsOf("exercise-generational"),
            new Part("solutions" + MAIN, 4, List.of("heap-core" + MAIN), List.of()),
            new Part(
                    "solutions" + TESTS,
                    80,
                    List.of(
                            "solutions" + MAIN,
                            "exercise-refcount" + TESTS,
                            "exercise-marksweep" + TESTS,
                            "exercise-generational" + TESTS,
                            "kit" + MAIN,
                            "minipy" + MAIN,
                            "heap-core" + MAIN),
                    List.of(
                            "org.junit",
                            "org.assertj",
                            "com.tngtech.archunit",
                            "com.google.gson",
                            "org.openqa.selenium",
                            "com.deque.html.axecore")));

    private static Part stub(String exercise) {
        return new Part(exercise + MAIN, 2, List.of("heap-core" + MAIN), List.of());
    }

    private static Part testsOf(String exercise) {
        return new Part(
                exercise + TESTS,
                25,
                List.of(exercise + MAIN, "kit" + MAIN, "minipy" + MAIN, "heap-core" + MAIN),
                List.of("org.junit", "org.assertj"));
    }

    /**
     * What the kit has for the tests of a lesson: its front room, random programs, the code that a rule test judges, and
     * the extension that lets a judge of the lesson's own hear what happens.
     */
    private static final Predicate<String> FOR_LESSONS = name -> name.matches("gccourse\\.kit\\.[A-Z].*")
            || name.startsWith("gccourse.kit.random.")
            || name.matches("gccourse\\.kit\\.rules\\.CollectorCode\\b.*")
            || name.equals("gccourse.kit.engine.LessonExtension");

    private static final Map<String, JavaClasses> CLASSES = PARTS.stream()
            .collect(Collectors.toMap(
                    Part::folder, part -> new ClassFileImporter().importPath(Project.path(part.folder))));

    @ParameterizedTest
    @FieldSource("PARTS")
    @DisplayName("A part")
    void aPartUsesWhatItMay(Part part) {
        Set<String> names = Stream.concat(Stream.of(part.folder), part.uses.stream())
                .flatMap(folder -> CLASSES.get(folder).stream())
                .map(JavaClass::getName)
                .collect(Collectors.toSet());

        assertThat(CLASSES.get(part.folder)).hasSizeGreaterThanOrEqualTo(part.classes);
        assertThat(uses(part, name -> name.startsWith("gccourse.") ? !names.contains(name) : !isLibrary(part, name)))
                .as("what %s uses and must not", part)
                .isEmpty();
    }

    @Test
    @DisplayName("The tests of a lesson use what the kit has for them, and no room behind it")
    void lessonsStayInTheFrontRoom() {
        for (Part part : PARTS) {
            if (part.folder.startsWith("exercise-") && part.folder.endsWith(TESTS)) {
                assertThat(uses(part, name -> name.startsWith("gccourse.kit.") && !FOR_LESSONS.test(name)))
                        .as("rooms of the kit in %s", part)
                        .isEmpty();
                assertThat(uses(part, FOR_LESSONS)).as("the kit in %s", part).hasSizeGreaterThanOrEqualTo(25);
            }
        }
    }

    @Test
    @DisplayName("JSON is read where CPython answers, and nowhere else")
    void jsonStaysWithCPython() {
        Part tests = PARTS.get(PARTS.size() - 1);

        assertThat(uses(tests, name -> name.startsWith("com.google.gson.")))
                .isNotEmpty()
                .allMatch(use -> use.startsWith("gccourse.cpython."));
    }

    @Test
    @DisplayName("A browser looks at pictures, and at nothing else")
    void theBrowserStaysWithPictures() {
        Part tests = PARTS.get(PARTS.size() - 1);

        assertThat(uses(tests, name -> name.startsWith("org.openqa.selenium.")))
                .isNotEmpty()
                .allMatch(use -> use.startsWith("gccourse.pictures."));
    }

    private static boolean isLibrary(Part part, String name) {
        return Stream.concat(EVERYWHERE.stream(), part.libraries.stream())
                .anyMatch(library -> name.startsWith(library + "."));
    }

    /** Who in a part uses what, for all that is used and looked for. */
    private static Set<String> uses(Part part, Predicate<String> used) {
        Set<String> uses = new TreeSet<>();
        for (JavaClass type : CLASSES.get(part.folder)) {
            type.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .filter(target -> !target.isPrimitive() && used.test(target.getName()))
                    .forEach(target -> uses.add(type.getName() + " uses " + target.getName()));
        }
        return uses;
    }
}
