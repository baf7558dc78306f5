package gccourse.bench;

import gccourse.heap.HeapObject;
import gccourse.refcount.RefCountCollector;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How many operations a second a program can make on the heap, with reference counting behind it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class MutatorBenchmark {
    private static final int OPERATIONS = 8;

    private Program program;
    private HeapObject holder;

    /** Makes an object to write to. */
    @Setup
    public void makeHolder() {
        program = new Program(new RefCountCollector());
        holder = program.node(2);
    }

    /** {@code holder.a = Node(); holder.a.a = holder.a} and the like: one allocation, two stores, two loads, three drops. */
    @Benchmark
    @OperationsPerInvocation(OPERATIONS)
    public void mixed() {
        HeapObject node = program.node(1);
        program.mutator.setSlot(holder, 0, node);
        program.mutator.push(holder);
        program.mutator.setSlot(holder, 1, program.mutator.slot(holder, 0));
        program.mutator.drop();
        program.mutator.drop();
        program.mutator.setSlot(holder, 1, null);
    }

    /** A temporary comes and goes. */
    @Benchmark
    @OperationsPerInvocation(2)
    public void pushAndDrop() {
        program.mutator.push(holder);
        program.mutator.drop();
    }

    /** An object is allocated and dies at once. */
    @Benchmark
    @OperationsPerInvocation(2)
    public void allocateAndDrop() {
        program.node(1);
        program.mutator.drop();
    }
}
