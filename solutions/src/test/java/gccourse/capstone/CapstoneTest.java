package gccourse.capstone;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.cpython.CPython;
import gccourse.docs.Page;
import gccourse.generational.GenerationalCollector;
import gccourse.generational.hidden.StoredPrograms;
import gccourse.generational.hidden.StoredPrograms.Stored;
import gccourse.heap.Collector;
import gccourse.heap.GenerationsBase;
import gccourse.solutions.Project;
import gccourse.variants.WrongCollectors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reference counting and generations together, on a heap with CPython's free lists, against CPython 3.11: every line
 * that a program prints must be the same.
 *
 * <p>{@code mvn test -Psolutions,capstone -Dcapstone.programs=10000 -Dcapstone.seed=1} runs so many random programs,
 * beginning with that seed. {@code -Dcapstone.store=100} makes the programs anew that lesson 3 stores.
 */
@DisplayName("The pair prints what CPython prints")
final class CapstoneTest {
    private static final String RERUN = "mvn test -Psolutions,capstone -Dcapstone.programs=1 -Dcapstone.seed=%d";
    private static final String CHAPTER = "docs/04-capstone.md";
    private static final String LEAKS = "docs/05-leaks.md";

    private static final int PROGRAMS = Integer.getInteger("capstone.programs", 300);
    private static final long SEED = Long.getLong("capstone.seed", 1);
    private static final int STORE = Integer.getInteger("capstone.store", 0);
    private static final long SECONDS_BETWEEN_NEWS = 5;

    private final Pair<?> pair = new Pair<>(GenerationalCollector::new);

    @Test
    @DisplayName("in every scenario of the three lessons")
    void scenarios(@TempDir Path folder) throws IOException {
        Map<String, String> programs = new LinkedHashMap<>();
        for (String lesson : List.of("exercise-refcount", "exercise-marksweep", "exercise-generational")) {
            for (String place : List.of("/scenarios", "/src/hidden/resources/scenarios")) {
                Map<String, String> here = scenariosBelow(lesson + place);
                assertThat(here).as(lesson + place).isNotEmpty();
                programs.putAll(here);
            }
        }
        assertThat(disagreements(programs, folder)).isEmpty();
    }

    @Test
    @DisplayName("in every program that is written for it")
    void programs(@TempDir Path folder) throws IOException {
        Map<String, String> programs = scenariosBelow("solutions/src/test/resources/gccourse/capstone/programs");
        assertThat(programs).isNotEmpty();
        assertThat(disagreements(programs, folder)).isEmpty();
    }

    @Test
    @DisplayName("in every program of its chapters")
    void chapters(@TempDir Path folder) {
        Map<String, String> programs = new LinkedHashMap<>();
        for (String chapter : List.of(CHAPTER, LEAKS)) {
            for (Page.Block block : Page.read(chapter).blocks()) {
                if (block.is("python")) {
                    programs.put(chapter + ":" + block.line(), block.text());
                }
            }
        }
        assertThat(programs).hasSizeGreaterThan(20);
        assertThat(disagreements(programs, folder)).isEmpty();
    }

    @Test
    @DisplayName("in random programs")
    void randomPrograms(@TempDir Path folder) {
        Differential differential = new Differential(pair, CPython.findOrSkip(), folder);
        News news = new News();

        Differential.Result result = differential.run(SEED, PROGRAMS, news::tell);

        System.out.println("capstone: " + result + ", seeds " + SEED + " to " + (SEED + PROGRAMS - 1));
        if (!result.found().isEmpty()) {
            throw new AssertionError(result + "\n\n" + differential.report(result, RERUN));
        }
    }

    @Test
    @DisplayName("and CPython prints what is stored with the programs of lesson 3")
    void storedPrograms(@TempDir Path folder) {
        CPython cpython = CPython.findOrSkip();
        if (STORE > 0) {
            cpython.start(runner -> ProgramStore.write(STORE, runner, folder));
        }
        List<Stored> programs = StoredPrograms.read(Project.text(ProgramStore.FILE));
        assertThat(programs).hasSizeGreaterThanOrEqualTo(100);
        List<Long> wrong = cpython.start(runner -> programs.stream()
                .filter(program -> !Outcome.onCPython(runner, folder, program.text())
                        .texts()
                        .equals(program.printed()))
                .map(Stored::seed)
                .toList());
        assertThat(wrong)
                .as("programs on which CPython does not say what is stored")
                .isEmpty();
    }

    @Test
    @DisplayName("and a collector that does not is found out, with the small program that the chapter shows")
    void foundOut(@TempDir Path folder) {
        CPython cpython = CPython.findOrSkip();
        Supplier<Collector> wrong = WrongCollectors.of(GenerationalCollector.class, "OlderAtTheirThreshold");
        Differential differential = new Differential(new Pair<>(() -> (GenerationsBase) wrong.get()), cpython, folder);

        Differential.Result result = differential.run(3, 1, progress -> {});

        assertThat(result.found()).hasSize(1);
        String report = differential.report(result, RERUN).replace(cpython.version(), "3.11.7");
        assertThat(Page.read(CHAPTER).blocks().stream()
                        .map(block -> block.text().strip()))
                .contains(report.strip());
    }

    private List<String> disagreements(Map<String, String> programs, Path folder) {
        CPython cpython = CPython.findOrSkip();
        return cpython.start(runner -> {
            List<String> reports = new ArrayList<>();
            programs.forEach((name, text) -> {
                Disagreement disagreement =
                        Disagreement.between(pair.run(name, text), Outcome.onCPython(runner, folder, text));
                if (disagreement != null) {
                    reports.add(disagreement.report(name, text, cpython.version()));
                }
            });
            return reports;
        });
    }

    private static Map<String, String> scenariosBelow(String folder) throws IOException {
        Map<String, String> programs = new LinkedHashMap<>();
        Path root = Project.path("");
        try (Stream<Path> files = Files.walk(root.resolve(folder))) {
            files.filter(file -> file.toString().endsWith(".py")).sorted().forEach(file -> {
                String name = root.relativize(file).toString().replace('\\', '/');
                programs.put(name, Project.text(name));
            });
        }
        return programs;
    }

    /** Says now and then how far a long run has come. */
    private static final class News {
        private long last = System.nanoTime();

        void tell(Differential.Result result) {
            if (System.nanoTime() - last > SECONDS_BETWEEN_NEWS * 1_000_000_000L) {
                System.out.println("capstone: " + result + " so far, of " + "%,d".formatted(PROGRAMS));
                last = System.nanoTime();
            }
        }
    }
}
