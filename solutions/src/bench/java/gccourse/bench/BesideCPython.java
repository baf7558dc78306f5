package gccourse.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs every case in turns on the course's heap and on CPython, and prints one table.
 *
 * <p>Arguments: the Python to compare with, the folder of {@code cases.py}, a regular expression that picks cases, the
 * options of the benchmarks' JVM.
 */
public final class BesideCPython {
    private static final int SHOTS = 5;

    private record Case(String name, int objects) {
        /** A collection of microseconds is shot so often that it runs compiled, as it does in a program that goes on. */
        boolean isShort() {
            return objects < 10_000;
        }

        /** The release of a list is the reference counter's work, of which there is one. */
        boolean hasFastCollector() {
            return !name.startsWith("release");
        }
    }

    private static final List<Case> CASES = List.of(
            new Case("release_list", 1_000_000),
            new Case("release_list", 5_000_000),
            new Case("live_list", 1_000_000),
            new Case("live_list", 2_500_000),
            new Case("live_list", 5_000_000),
            new Case("live_graph", 1_000_000),
            new Case("live_graph", 2_500_000),
            new Case("live_graph", 5_000_000),
            new Case("live_tree", 1_000_000),
            new Case("live_tree", 2_500_000),
            new Case("live_tree", 5_000_000),
            new Case("dead_ring", 1_000_000),
            new Case("dead_ring", 2_500_000),
            new Case("dead_ring", 5_000_000),
            new Case("young_beside_0", 700),
            new Case("young_beside_100000", 700),
            new Case("young_beside_1000000", 700),
            new Case("young_beside_4000000", 700));

    private BesideCPython() {}

    /** Prints the table. */
    public static void main(String[] arguments) throws RunnerException {
        String python = arguments[0];
        Path script = Path.of(arguments[1], "cases.py");
        String pick = arguments[2];
        String[] jvm = arguments[3].split(" ");
        List<String> table = new ArrayList<>();
        for (Case one : CASES) {
            if (one.name().matches(pick)) {
                double here = shoot(one, jvm, "chapter");
                double fast = one.hasFastCollector() ? shoot(one, jvm, "fast") : here;
                double there = median(python, script, one);
                table.add(String.format(
                        Locale.ROOT,
                        "| %-22s | %,9d | %8.1f | %5.2f | %8.1f | %5.2f | %8.1f |",
                        one.name(),
                        one.objects(),
                        here,
                        here / there,
                        fast,
                        fast / there,
                        there));
                System.out.println(table.get(table.size() - 1));
            }
        }
        List<String> throughput = new ArrayList<>();
        if ("mutator".matches(pick)) {
            for (RunResult result : run(jvm, MutatorBenchmark.class.getSimpleName(), null, "")) {
                throughput.add(String.format(
                        Locale.ROOT,
                        "%-16s %6.1f million operations a second",
                        result.getPrimaryResult().getLabel(),
                        result.getPrimaryResult().getScore() / 1e6));
            }
        }
        System.out.println();
        System.out.println("| case                   |   objects |  chapter | ratio |     fast | ratio |  CPython |");
        System.out.println("| ---------------------- | --------: | -------: | ----: | -------: | ----: | -------: |");
        table.forEach(System.out::println);
        System.out.println();
        throughput.forEach(System.out::println);
    }

    /** The median time of one shot in nanoseconds per object. */
    private static double shoot(Case one, String[] jvm, String collector) throws RunnerException {
        Collection<RunResult> results = run(jvm, CollectionBenchmark.class.getSimpleName(), one, collector);
        RunResult result = results.iterator().next();
        return result.getPrimaryResult().getStatistics().getPercentile(50) / one.objects();
    }

    private static Collection<RunResult> run(String[] jvm, String benchmark, @Nullable Case one, String collector)
            throws RunnerException {
        var options = new OptionsBuilder()
                .include("\\." + benchmark + "\\.")
                .jvmArgs(jvm)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        if (one != null) {
            options.param("name", one.name())
                    .param("objects", Integer.toString(one.objects()))
                    .param("collector", collector);
            if (one.isShort()) {
                options.warmupIterations(2_000).measurementIterations(1_000);
            }
        }
        return new Runner(options.build()).run();
    }

    private static double median(String python, Path script, Case one) {
        return DoubleStream.generate(() -> time(python, script, one))
                .limit(SHOTS)
                .sorted()
                .skip(SHOTS / 2)
                .findFirst()
                .orElseThrow();
    }

    private static double time(String python, Path script, Case one) {
        try {
            Process process = new ProcessBuilder(python, script.toString(), one.name(), Integer.toString(one.objects()))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String printed = new String(process.getInputStream().readAllBytes()).strip();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(python + " " + script + " ended with an error; it stands above.");
            }
            return Double.parseDouble(printed);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot run " + python + ": name a CPython 3.11 with -Dcpython=PATH.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while CPython ran.", e);
        }
    }
}
