package gccourse.heap;

import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import gccourse.heap.memory.Memory;
import gccourse.heap.oracle.Oracle;
import gccourse.heap.recording.Recording;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Memory at the bottom, the heap on it, the oracle beside the collectors, recordings on all of it. */
class ArchitectureTest {
    private static final String HEAP = Heap.class.getPackageName();
    private static final String MEMORY = Memory.class.getPackageName();
    private static final String ORACLE = Oracle.class.getPackageName();
    private static final String RECORDING = Recording.class.getPackageName();

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(HEAP);

    @Test
    void there_are_classes_to_judge() {
        assertThat(in(HEAP)).hasSizeGreaterThanOrEqualTo(30);
        assertThat(in(MEMORY)).hasSizeGreaterThanOrEqualTo(3);
        assertThat(in(ORACLE)).hasSizeGreaterThanOrEqualTo(15);
        assertThat(in(RECORDING)).hasSizeGreaterThanOrEqualTo(8);
    }

    @Test
    void everything_stands_on_the_jdk_alone() {
        classes()
                .should(onlyDependOnClassesThat(resideIn("java..", "org.jspecify..", "gccourse.heap..")))
                .check(CLASSES);
    }

    @Test
    void memory_knows_nothing_of_what_is_stored_in_it() {
        classes()
                .that()
                .resideInAPackage(MEMORY)
                .should(onlyDependOnClassesThat(resideIn("java..", "org.jspecify..", MEMORY)))
                .check(CLASSES);
    }

    @Test
    void only_the_allocator_uses_memory() {
        classes()
                .that()
                .resideInAPackage(MEMORY)
                .and()
                .arePublic()
                .should()
                .onlyBeAccessed()
                .byClassesThat(named(Allocator.class).or(resideIn(MEMORY)))
                .check(CLASSES);
    }

    @Test
    void the_heap_does_not_know_the_oracle() {
        noClasses()
                .that()
                .resideInAnyPackage(HEAP, MEMORY)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ORACLE)
                .check(CLASSES);
    }

    @Test
    void nobody_here_knows_of_recordings() {
        noClasses()
                .that()
                .resideInAnyPackage(HEAP, MEMORY, ORACLE)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(RECORDING)
                .check(CLASSES);
    }

    @Test
    void the_oracle_looks_and_never_touches() {
        noClasses()
                .that()
                .resideInAPackage(ORACLE)
                .should()
                .dependOnClassesThat(named(Heap.class)
                        .or(named(Mutator.class))
                        .or(named(Roots.class))
                        .or(named(ObjectList.class))
                        .or(named(NoCollector.class))
                        .or(resideIn(MEMORY)))
                .check(CLASSES);
    }

    @Test
    void no_package_depends_on_itself_by_a_detour() {
        slices().matching("gccourse.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void nothing_is_shared_between_heaps() {
        fields().that().areStatic().should().beFinal().check(CLASSES);
    }

    @Test
    void a_class_is_open_to_subclasses_only_if_that_is_its_point() {
        classes()
                .that()
                .areNotInterfaces()
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

    private static DescribedPredicate<JavaClass> resideIn(String... packages) {
        return JavaClass.Predicates.resideInAnyPackage(packages);
    }

    private static DescribedPredicate<JavaClass> named(Class<?> type) {
        return JavaClass.Predicates.belongToAnyOf(type);
    }

    private static Set<String> in(String packageName) {
        return CLASSES.stream()
                .filter(type -> type.getPackageName().equals(packageName))
                .map(JavaClass::getName)
                .collect(Collectors.toSet());
    }
}
