package gccourse.minipy;

import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The rooms of minipy, and what each of them may use. */
class ArchitectureTest {
    private static final String MINIPY = Interpreter.class.getPackageName();
    private static final String GRAMMAR = MINIPY + ".grammar";
    private static final String HEAP = "gccourse.heap";
    private static final String ANTLR = "org.antlr..";

    /** A room by its package below {@code gccourse.minipy}, with the least number of classes that must be in it. */
    private record Room(String name, int classes, List<String> uses) {
        private static Room of(String name, int classes, String... uses) {
            return new Room(name, classes, List.of(uses));
        }

        private String packageName() {
            return MINIPY + name;
        }

        @Override
        public String toString() {
            return packageName();
        }
    }

    /** From the bottom up: a room uses those that it names, itself, the JDK, and nothing else. */
    private static final List<Room> ROOMS = List.of(
            Room.of(".syntax", 30),
            Room.of(".grammar", 30, ANTLR),
            Room.of(".parser", 12, ".syntax", ".grammar", ANTLR),
            Room.of(".objects", 12, ".syntax", HEAP),
            Room.of(".runtime", 15, ".objects", ".syntax", HEAP),
            Room.of(".library", 10, ".runtime", ".objects", ".syntax", HEAP),
            Room.of(".nodes", 6, ".runtime", ".objects", ".syntax", HEAP),
            Room.of(".nodes.expressions", 15, ".nodes", ".runtime", ".objects", ".syntax", HEAP),
            Room.of(".nodes.targets", 4, ".nodes.expressions", ".nodes", ".runtime", ".objects", ".syntax", HEAP),
            Room.of(
                    ".nodes.statements",
                    12,
                    ".nodes.expressions",
                    ".nodes.targets",
                    ".nodes",
                    ".runtime",
                    ".objects",
                    ".syntax",
                    HEAP),
            Room.of(
                    ".compiler",
                    3,
                    ".nodes.expressions",
                    ".nodes.targets",
                    ".nodes.statements",
                    ".nodes",
                    ".runtime",
                    ".objects",
                    ".syntax",
                    HEAP),
            Room.of("", 4, ".compiler", ".library", ".nodes", ".runtime", ".objects", ".syntax", HEAP));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(MINIPY);

    @Test
    void every_room_has_classes_to_judge() {
        Map<String, Integer> counts = new TreeMap<>();
        for (JavaClass type : CLASSES) {
            counts.merge(type.getPackageName().substring(MINIPY.length()), 1, Integer::sum);
        }
        assertThat(counts.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        ROOMS.stream().map(Room::name).toList());
        for (Room room : ROOMS) {
            assertThat(counts.get(room.name))
                    .as("classes in %s", room.packageName())
                    .isGreaterThanOrEqualTo(room.classes);
        }
    }

    @ParameterizedTest
    @FieldSource("ROOMS")
    void a_room_uses_those_below_it_only(Room room) {
        String[] allowed = Stream.concat(
                        Stream.of("java..", "org.jspecify..", room.packageName()),
                        room.uses.stream().map(name -> name.startsWith(".") ? MINIPY + name : name))
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage(room.packageName())
                .should(onlyDependOnClassesThat(JavaClass.Predicates.resideInAnyPackage(allowed)))
                .check(CLASSES);
    }

    @Test
    void no_room_depends_on_itself_by_a_detour() {
        slices().matching("gccourse.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void nothing_is_shared_between_interpreters() {
        fields().that()
                .areStatic()
                .and()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage(GRAMMAR)
                .should()
                .beFinal()
                .check(CLASSES);
    }

    @Test
    void a_class_is_open_to_subclasses_only_if_that_is_its_point() {
        classes()
                .that()
                .areNotInterfaces()
                .and()
                .resideOutsideOfPackage(GRAMMAR)
                .and(DescribedPredicate.describe(
                        "are not abstract", type -> !type.getModifiers().contains(JavaModifier.ABSTRACT)))
                .and()
                .doNotHaveSimpleName("package-info")
                .and()
                .areNotAnonymousClasses()
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(CLASSES);
    }
}
