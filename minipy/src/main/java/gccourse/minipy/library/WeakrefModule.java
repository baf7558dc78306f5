package gccourse.minipy.library;

import gccourse.heap.HeapObject;
import gccourse.heap.Mutator;
import gccourse.minipy.objects.Module;
import gccourse.minipy.objects.PyClass;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Site;

/** The module {@code weakref}. */
final class WeakrefModule {
    private final Machine machine;
    private final Mutator mutator;

    WeakrefModule(Machine machine) {
        this.machine = machine;
        mutator = machine.mutator();
    }

    Module module() {
        return new ModuleMaker(mutator, "weakref")
                .type("ref", 1, 2, this::ref)
                .function(
                        "getweakrefcount",
                        1,
                        1,
                        (site, of) -> machine.atoms().push((long) mutator.weakReferenceCount(of[0])))
                .module();
    }

    private void ref(Site site, HeapObject[] arguments) {
        HeapObject target = arguments[0];
        HeapObject callback =
                arguments.length == 2 && arguments[1] != machine.atoms().none() ? arguments[1] : null;
        boolean possible = switch (target.kind()) {
            case INSTANCE -> ((PyClass) mutator.payload(target)).isWeaklyReferenced();
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
