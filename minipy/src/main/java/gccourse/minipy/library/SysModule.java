package gccourse.minipy.library;

import gccourse.heap.HeapObject;
import gccourse.minipy.objects.Module;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Site;
import org.jspecify.annotations.Nullable;

/** The module {@code sys}: the count of references, in which the argument itself is counted. */
final class SysModule implements Module.Members {
    private final Machine machine;
    private final Functions functions;
    private final CollectorQueries collector;

    SysModule(Machine machine, CollectorQueries collector) {
        this.machine = machine;
        functions = new Functions(machine.mutator(), "sys");
        this.collector = collector;
    }

    @Override
    public @Nullable HeapObject make(String name) {
        return switch (name) {
            case "getrefcount" -> functions.of(name, 1, 1, this::getrefcount);
            default -> null;
        };
    }

    private void getrefcount(Site site, HeapObject[] arguments) {
        machine.atoms().push(collector.referenceCount(arguments[0]) + 1);
    }
}
