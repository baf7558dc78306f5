package gccourse.bench;

import gccourse.generational.GenerationalCollector;
import gccourse.generational.right.CountsUpwards;
import gccourse.heap.GenerationsBase;
import gccourse.refcount.RefCountCollector;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One death, or one collection, of as many objects as a case says; {@link BesideCPython} divides by their number. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 6)
@Measurement(iterations = 7)
@Fork(1)
public class CollectionBenchmark {
    private static final String YOUNG = "young_beside_";

    /** The case, by its name in {@code cases.py}. */
    @Param({
        "release_list",
        "live_list",
        "live_graph",
        "live_tree",
        "dead_ring",
        "young_beside_0",
        "young_beside_100000",
        "young_beside_1000000",
        "young_beside_4000000"
    })
    public String name;

    /** How many objects. */
    @Param("5000000")
    public int objects;

    /** Whether the chapter's collector is measured, or the one with fewer passes. */
    @Param({"chapter", "fast"})
    public String collector;

    private @Nullable Program program;
    private Runnable work;

    /** Builds what is to be collected, anew for each shot; what is old beside it is built once. */
    @Setup(Level.Invocation)
    public void build() {
        if (name.startsWith(YOUNG)) {
            young(Integer.parseInt(name.substring(YOUNG.length())));
            return;
        }
        if (name.equals("release_list")) {
            program = new Program(new RefCountCollector());
            program.chain(objects);
            work = program::release;
            return;
        }
        program = generational();
        switch (name) {
            case "live_list" -> live(() -> program.chain(objects));
            case "live_graph" -> live(() -> program.graph(objects));
            case "live_tree" -> live(() -> program.tree(objects));
            case "dead_ring" -> {
                program.ring(objects);
                work = () -> program.mutator.collect(2);
            }
            default -> throw new IllegalArgumentException("There is no case " + name + ".");
        }
    }

    private void live(Runnable build) {
        build.run();
        program.mutator.collect(2);
        work = () -> program.mutator.collect(2);
    }

    private void young(int old) {
        if (program == null) {
            program = generational();
            program.chain(old);
            program.keep();
            program.mutator.collect(2);
            work = () -> program.mutator.collect(0);
        }
        program.young(objects);
    }

    private Program generational() {
        GenerationsBase generations = collector.equals("fast") ? new CountsUpwards() : new GenerationalCollector();
        generations.disable();
        return new Program(generations);
    }

    /** Does the work. */
    @Benchmark
    public void work() {
        work.run();
    }
}
