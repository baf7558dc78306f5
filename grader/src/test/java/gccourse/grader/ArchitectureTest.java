package gccourse.grader;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The rooms of the grader, and which of them may use which")
final class ArchitectureTest {
    private static final String GRADER = "gccourse.grader";

    /** Each room, and the rooms that use it. */
    private static final Map<String, List<String>> USED_BY = Map.ofEntries(
            Map.entry("", List.of()),
            Map.entry(".channel", List.of(".process", ".judge", ".grade")),
            Map.entry(".process", List.of(".grade", ".attack", ".similar", "")),
            Map.entry(".judge", List.of(".course", ".grade")),
            Map.entry(".course", List.of(".intake", ".result", ".grade", ".attack", ".similar", ".handout", "")),
            Map.entry(".intake", List.of(".grade", ".attack", ".similar", "")),
            Map.entry(".result", List.of(".grade", ".attack", ".report", "")),
            Map.entry(".grade", List.of(".attack", "")),
            Map.entry(".attack", List.of("")),
            Map.entry(".similar", List.of("")),
            Map.entry(".report", List.of("")),
            Map.entry(".handout", List.of("")));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(GRADER);

    @Test
    @DisplayName("Every room has classes, and there are no others")
    void rooms() {
        assertThat(CLASSES.stream()
                        .map(JavaClass::getPackageName)
                        .map(name -> name.substring(GRADER.length()))
                        .collect(Collectors.toSet()))
                .isEqualTo(USED_BY.keySet());
        assertThat(CLASSES.size()).isGreaterThanOrEqualTo(60);
    }

    @Test
    @DisplayName("Each room uses those below it")
    void layers() {
        LayeredArchitecture rooms = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (String room : USED_BY.keySet()) {
            rooms = rooms.layer("grader" + room).definedBy(GRADER + room);
        }
        for (Map.Entry<String, List<String>> each : USED_BY.entrySet()) {
            String[] users =
                    each.getValue().stream().map(user -> "grader" + user).toArray(String[]::new);
            rooms = users.length == 0
                    ? rooms.whereLayer("grader" + each.getKey()).mayNotBeAccessedByAnyLayer()
                    : rooms.whereLayer("grader" + each.getKey()).mayOnlyBeAccessedByLayers(users);
        }
        rooms.check(CLASSES);
        slices().matching(GRADER + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    @DisplayName("The grader's own process runs nothing of a submission: only the room judge runs lessons")
    void onlyTheJudgeRuns() {
        noClasses()
                .that()
                .resideOutsideOfPackage(GRADER + ".judge")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "gccourse.kit.grade", "gccourse.kit.compile", "gccourse.kit.rules", "gccourse.minipy..")
                .check(CLASSES);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("gccourse.refcount..", "gccourse.marksweep..", "gccourse.generational..")
                .check(CLASSES);
    }

    @Test
    @DisplayName("Nothing is shared in static fields that change")
    void noStaticState() {
        fields().that().areStatic().should().beFinal().check(CLASSES);
    }
}
