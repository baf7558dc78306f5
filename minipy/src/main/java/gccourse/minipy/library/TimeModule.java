package gccourse.minipy.library;

import gccourse.heap.HeapObject;
import gccourse.heap.Mutator;
import gccourse.minipy.objects.Module;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Site;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The module {@code time}. Its clocks count the lines that the program has run, a microsecond each, so that every run
 * says the same.
 */
final class TimeModule implements Module.Members {
    static final List<String> NAMES = List.of("monotonic", "perf_counter", "perf_counter_ns", "process_time", "time");

    private static final int NANOSECONDS = 1000;
    private static final double SECONDS = 1e-6;

    private final Machine machine;
    private final Mutator mutator;
    private final Functions functions;

    TimeModule(Machine machine) {
        this.machine = machine;
        mutator = machine.mutator();
        functions = new Functions(mutator, "time");
    }

    @Override
    public @Nullable HeapObject make(String name) {
        return switch (name) {
            case "monotonic", "perf_counter", "process_time", "time" -> functions.of(name, 0, 0, this::seconds);
            case "perf_counter_ns" -> functions.of(name, 0, 0, this::nanoseconds);
            default -> null;
        };
    }

    private void seconds(Site site, HeapObject[] none) {
        machine.atoms().push(mutator.linesReached() * SECONDS);
    }

    private void nanoseconds(Site site, HeapObject[] none) {
        machine.atoms().push(mutator.linesReached() * NANOSECONDS);
    }
}
