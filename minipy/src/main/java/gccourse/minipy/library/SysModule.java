package gccourse.minipy.library;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.minipy.objects.Module;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Site;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The module {@code sys}: the count of references, in which the argument itself is counted, and the exception
 * that is being handled. */
final class SysModule implements Module.Members {
    static final List<String> NAMES = List.of(("getrefcount getsizeof maxsize").split(" "));

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
            case "exc_info" -> functions.of(name, 0, 0, this::excInfo);
            case "getsizeof" ->
                functions.of(name, 1, 2, (site, of) -> {
                    throw site.leftOut("`sys.getsizeof`");
                });
            case "maxsize" -> machine.atoms().constant(Long.MAX_VALUE);
            default -> null;
        };
    }

    /** A tuple of the class, the exception and its traceback, or of three times None. */
    private void excInfo(Site site, HeapObject[] arguments) {
        HeapObject none = machine.atoms().none();
        HeapObject handled = machine.exceptions().handling().handled();
        HeapObject traceback =
                handled == null ? null : machine.exceptions().objects().get(handled, "__traceback__");
        machine.mutator()
                .push(handled == null ? none : machine.exceptions().objects().typeObject(handled));
        machine.mutator().push(handled == null ? none : handled);
        machine.mutator().push(traceback == null ? none : traceback);
        machine.containers().sequence(Kind.TUPLE, 3);
    }

    private void getrefcount(Site site, HeapObject[] arguments) {
        machine.atoms().push(collector.referenceCount(arguments[0]) + 1);
    }
}
