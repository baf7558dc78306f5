package gccourse.minipy;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import java.util.HashMap;
import java.util.Map;

/** The modules that a program can import; each is made when it is first imported. */
final class Modules {
    private static final String NAMES = "gc, sys, weakref and course";

    private final Machine machine;
    private final Mutator mutator;
    private final GcModule gc;
    private final Map<String, HeapObject> made = new HashMap<>();

    Modules(Machine machine) {
        this.machine = machine;
        mutator = machine.mutator;
        gc = new GcModule(machine);
    }

    /** Returns the collector's side of the modules. */
    GcModule gc() {
        return gc;
    }

    /** Returns a module. */
    HeapObject module(Node site, String name) {
        HeapObject module = made.get(name);
        if (module == null) {
            module = mutator.immortal(Kind.CLASS, make(site, name));
            made.put(name, module);
        }
        return module;
    }

    private Module make(Node site, String name) {
        return switch (name) {
            case "gc" -> gc.module();
            case "course" -> gc.courseModule();
            case "sys" -> new Module("sys").with("getrefcount", mutator.immortal(Kind.FUNCTION, gc.getRefCount()));
            case "weakref" -> weakref();
            default ->
                throw site.error("ModuleNotFoundError: No module named '" + name + "' in this course; there are "
                        + NAMES + ". See docs/minipy.md.");
        };
    }

    /** Returns a member of a module. */
    HeapObject member(Node site, Module module, String name) {
        HeapObject member = module.member(name);
        if (member == null) {
            throw site.error("AttributeError: module '" + module.name + "' has no attribute '" + name
                    + "' in this course. See docs/minipy.md.");
        }
        return member;
    }

    private Module weakref() {
        Builtin ref = Builtin.withTuple("weakref.ref", 1, 2, this::ref);
        Builtin count = Builtin.of(
                "weakref.getweakrefcount",
                1,
                1,
                (site, of) -> machine.values.push((long) mutator.weakReferenceCount(of[0])));
        return new Module("weakref")
                .with("ref", mutator.immortal(Kind.CLASS, ref))
                .with("getweakrefcount", mutator.immortal(Kind.FUNCTION, count));
    }

    private void ref(Node site, HeapObject[] arguments) {
        HeapObject target = arguments[0];
        HeapObject callback = arguments.length == 2 && arguments[1] != machine.values.none ? arguments[1] : null;
        boolean possible = switch (target.kind()) {
            case INSTANCE -> ((PyClass) mutator.payload(target)).isWeaklyReferenced();
            case METHOD -> true;
            case CLASS, FUNCTION -> throw site.leftOut("A weak reference to a class or a function");
            default -> false;
        };
        if (!possible) {
            throw site.error(
                    "TypeError: cannot create weak reference to '" + machine.values.typeName(target) + "' object");
        }
        mutator.weakReference(target, callback);
    }
}
