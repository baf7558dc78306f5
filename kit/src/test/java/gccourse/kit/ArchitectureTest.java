package gccourse.kit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The rooms of the kit, and which of them may use which. */
class ArchitectureTest {
    private static final String KIT = "gccourse.kit";

    /** Each room, and the rooms that use it. */
    private static final Map<String, List<String>> USED_BY = Map.ofEntries(
            entry("", List.of("lesson", "trial", "random", "picture", "report", "engine", "grade")),
            entry(".limit", List.of("trial", "picture", "report", "engine")),
            entry(".output", List.of("trial", "report", "engine")),
            entry(".rules", List.of("", "lesson", "trial", "picture", "report", "engine", "grade")),
            entry(".scenario", List.of("trial", "random", "picture", "report", "engine", "grade")),
            entry(".lesson", List.of("trial", "picture", "report", "engine", "grade", "watch")),
            entry(".trial", List.of("picture", "report", "engine", "grade")),
            entry(".random", List.of()),
            entry(".picture", List.of("engine")),
            entry(".report", List.of("engine", "grade", "watch")),
            entry(".engine", List.of("grade")),
            entry(".grade", List.of("watch")),
            entry(".compile", List.of("watch")),
            entry(".watch", List.of()));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(KIT);

    @Test
    void every_room_has_classes_to_judge() {
        Map<String, Integer> counts = new TreeMap<>();
        for (JavaClass type : CLASSES) {
            counts.merge(type.getPackageName().substring(KIT.length()), 1, Integer::sum);
        }
        assertThat(counts.keySet()).containsExactlyInAnyOrderElementsOf(USED_BY.keySet());
        assertThat(counts.values()).allMatch(count -> count >= 3);
        assertThat(CLASSES.size()).isGreaterThanOrEqualTo(70);
    }

    @Test
    void each_room_uses_those_below_it_only() {
        LayeredArchitecture rooms = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (String room : USED_BY.keySet()) {
            rooms = rooms.layer(name(room)).definedBy(KIT + room);
        }
        for (Map.Entry<String, List<String>> entry : USED_BY.entrySet()) {
            String[] users = entry.getValue().stream()
                    .map(user -> name(user.isEmpty() ? "" : "." + user))
                    .toArray(String[]::new);
            rooms = users.length == 0
                    ? rooms.whereLayer(name(entry.getKey())).mayNotBeAccessedByAnyLayer()
                    : rooms.whereLayer(name(entry.getKey())).mayOnlyBeAccessedByLayers(users);
        }
        rooms.check(CLASSES);
    }

    @Test
    void no_room_depends_on_itself_by_a_detour() {
        slices().matching("gccourse.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void nothing_is_shared_between_runs() {
        fields().that()
                .areStatic()
                .and()
                .areNotDeclaredIn("gccourse.kit.rules.Work") // Each loader of a collector's classes defines it anew.
                .should()
                .beFinal()
                .check(CLASSES);
    }

    private static String name(String room) {
        return "kit" + room;
    }
}
