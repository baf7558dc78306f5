package gccourse.minipy.library;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import gccourse.minipy.objects.Builtin;
import gccourse.minipy.objects.Module;
import gccourse.minipy.objects.PyClass;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Site;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The module {@code weakref}. */
final class WeakrefModule implements Module.Members {
    static final List<String> NAMES = List.of(("getweakrefcount ref").split(" "));

    private final Machine machine;
    private final Mutator mutator;
    private final Functions functions;

    WeakrefModule(Machine machine) {
        this.machine = machine;
        mutator = machine.mutator();
        functions = new Functions(mutator, "weakref");
    }

    @Override
    public @Nullable HeapObject make(String name) {
        return switch (name) {
            case "getweakrefcount" -> functions.of(name, 1, 1, this::getweakrefcount);
            case "ref" -> mutator.immortal(Kind.CLASS, Builtin.withTuple("weakref.ref", 1, 2, this::ref));
            default -> null;
        };
    }

    private void getweakrefcount(Site site, HeapObject[] arguments) {
        machine.atoms().push((long) mutator.weakReferenceCount(arguments[0]));
    }

    private void ref(Site site, HeapObject[] arguments) {
        HeapObject target = arguments[0];
        HeapObject callback =
                arguments.length == 2 && arguments[1] != machine.atoms().none() ? arguments[1] : null;
        boolean possible = switch (target.kind()) {
            case INSTANCE -> mutator.payload(target) instanceof PyClass type && type.isWeaklyReferenced();
            case METHOD -> true;
            case CLASS, FUNCTION -> throw site.leftOut("A weak reference to a class or a function");
            default -> false;
        };
        if (!possible) {
            throw site.error("TypeError: cannot create weak reference to '"
                    + machine.values().typeName(target) + "' object");
        }
        mutator.weakReference(target, callback);
    }
}
