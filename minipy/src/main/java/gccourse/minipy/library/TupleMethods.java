package gccourse.minipy.library;

import gccourse.heap.HeapObject;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.runtime.Method;
import gccourse.minipy.runtime.Methods;
import gccourse.minipy.syntax.Site;
import org.jspecify.annotations.Nullable;

/** The methods of tuples. */
final class TupleMethods implements Methods.Table {
    private final Machine machine;
    private final NativeMethods methods;

    TupleMethods(Machine machine) {
        this.machine = machine;
        methods = new NativeMethods(machine, "tuple");
    }

    @Override
    public @Nullable Method make(String name) {
        return switch (name) {
            case "count" -> methods.exactly(name, 1, this::count);
            case "index" -> methods.of(name, 1, 1, this::index);
            default -> null;
        };
    }

    private void count(Site site, HeapObject tuple, HeapObject[] arguments) {
        machine.atoms().push((long) machine.comparisons().count(site, tuple, arguments[0]));
    }

    private void index(Site site, HeapObject tuple, HeapObject[] arguments) {
        int at = machine.comparisons().indexOf(site, tuple, arguments[0]);
        if (at < 0) {
            throw site.error("ValueError: tuple.index(x): x not in tuple");
        }
        machine.atoms().push((long) at);
    }
}
