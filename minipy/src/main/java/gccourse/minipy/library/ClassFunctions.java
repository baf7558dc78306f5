package gccourse.minipy.library;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import gccourse.minipy.objects.Atoms;
import gccourse.minipy.objects.Builtin;
import gccourse.minipy.objects.BuiltinTypes;
import gccourse.minipy.objects.Descriptor;
import gccourse.minipy.objects.PyClass;
import gccourse.minipy.objects.Singleton;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.runtime.PythonException;
import gccourse.minipy.syntax.Site;
import org.jspecify.annotations.Nullable;

/** The functions and types that ask and change classes and attributes. */
final class ClassFunctions {
    private final Machine machine;
    private final Mutator mutator;
    private final Atoms atoms;

    ClassFunctions(Machine machine) {
        this.machine = machine;
        mutator = machine.mutator();
        atoms = machine.atoms();
    }

    /** Makes what a name means, null if it means nothing here. */
    @Nullable
    HeapObject make(String name) {
        return switch (name) {
            case "isinstance" -> function(name, 2, 2, this::isInstance);
            case "issubclass" -> function(name, 2, 2, this::isSubclass);
            case "getattr" -> function(name, 2, 3, this::getAttribute);
            case "hasattr" -> function(name, 2, 2, this::hasAttribute);
            case "setattr" -> function(name, 3, 3, this::setAttribute);
            case "delattr" -> function(name, 2, 2, this::deleteAttribute);
            case "type" -> type(Builtin.of(name, 1, 1, this::typeOf));
            case "property" -> type(Builtin.withTuple(name, 0, 3, this::property));
            case "staticmethod" ->
                type(Builtin.withTuple(name, 1, 1, (site, of) -> make(Descriptor.Type.STATIC_METHOD, of)));
            case "classmethod" ->
                type(Builtin.withTuple(name, 1, 1, (site, of) -> make(Descriptor.Type.CLASS_METHOD, of)));
            case "NotImplemented" -> mutator.immortal(Kind.CLASS, Singleton.NOT_IMPLEMENTED);
            default -> null;
        };
    }

    private HeapObject function(String name, int fewest, int most, Builtin.Code code) {
        return mutator.immortal(Kind.FUNCTION, Builtin.of(name, fewest, most, code));
    }

    private HeapObject type(Builtin builtin) {
        return mutator.immortal(Kind.CLASS, builtin);
    }

    // ---- classes

    private void typeOf(Site site, HeapObject[] arguments) {
        HeapObject value = arguments[0];
        if (value.kind() == Kind.INSTANCE && mutator.payload(value) instanceof PyClass type) {
            mutator.push(type.object());
            return;
        }
        String name = machine.values().typeName(value);
        HeapObject type = machine.globals().builtin(name);
        if (type == null || type.kind() != Kind.CLASS) {
            throw site.leftOut("`type` of a value of type '" + name + "'");
        }
        mutator.push(type);
    }

    private void isInstance(Site site, HeapObject[] arguments) {
        atoms.push(isInstance(site, arguments[0], arguments[1]));
    }

    private boolean isInstance(Site site, HeapObject value, HeapObject expected) {
        if (expected.kind() == Kind.TUPLE) {
            for (int i = 0; i < machine.containers().size(expected); i++) {
                if (isInstance(site, value, machine.containers().item(expected, i))) {
                    return true;
                }
            }
            return false;
        }
        Object payload = mutator.payload(expected);
        if (expected.kind() == Kind.CLASS && payload instanceof PyClass type) {
            return value.kind() == Kind.INSTANCE
                    && mutator.payload(value) instanceof PyClass own
                    && own.isSubclassOf(type);
        }
        if (expected.kind() == Kind.CLASS && payload instanceof Builtin builtin) {
            String name = machine.values().typeName(value);
            return payload == BuiltinTypes.OBJECT
                    || name.equals(builtin.name())
                    || name.equals("bool") && builtin.name().equals("int");
        }
        throw site.error("TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union");
    }

    private void isSubclass(Site site, HeapObject[] arguments) {
        if (!(arguments[0].kind() == Kind.CLASS && mutator.payload(arguments[0]) instanceof PyClass type)) {
            throw arguments[0].kind() == Kind.CLASS
                    ? site.leftOut("`issubclass` of a class that the program has not made")
                    : site.error("TypeError: issubclass() arg 1 must be a class");
        }
        atoms.push(isSubclass(site, type, arguments[1]));
    }

    private boolean isSubclass(Site site, PyClass type, HeapObject expected) {
        if (expected.kind() == Kind.TUPLE) {
            for (int i = 0; i < machine.containers().size(expected); i++) {
                if (isSubclass(site, type, machine.containers().item(expected, i))) {
                    return true;
                }
            }
            return false;
        }
        Object payload = mutator.payload(expected);
        if (expected.kind() != Kind.CLASS) {
            throw site.error("TypeError: issubclass() arg 2 must be a class, a tuple of classes, or a union");
        }
        return payload instanceof PyClass other ? type.isSubclassOf(other) : payload == BuiltinTypes.OBJECT;
    }

    // ---- attributes

    private String name(Site site, HeapObject name, String function) {
        if (name.kind() != Kind.STR) {
            throw site.error("TypeError: " + function + "(): attribute name must be string");
        }
        return atoms.text(name);
    }

    private void getAttribute(Site site, HeapObject[] arguments) {
        String name = name(site, arguments[1], "getattr");
        if (!has(site, arguments[0], name)) {
            if (arguments.length == 2) {
                throw machine.attributes().missing(site, arguments[0], name);
            }
            mutator.push(arguments[2]);
        }
    }

    private void hasAttribute(Site site, HeapObject[] arguments) {
        boolean found = has(site, arguments[0], name(site, arguments[1], "hasattr"));
        if (found) {
            mutator.drop();
        }
        atoms.push(found);
    }

    /** Pushes an attribute, or tells that there is none; an {@code AttributeError} says the same. */
    private boolean has(Site site, HeapObject on, String name) {
        int temporaries = mutator.temporaries();
        try {
            return machine.attributes().load(site, on, name);
        } catch (PythonException thrown) {
            if (!machine.exceptions().isOver(thrown, "AttributeError", temporaries)) {
                throw thrown;
            }
            return false;
        }
    }

    private void setAttribute(Site site, HeapObject[] arguments) {
        machine.attributes().store(site, arguments[0], name(site, arguments[1], "setattr"), arguments[2]);
        atoms.pushNone();
    }

    private void deleteAttribute(Site site, HeapObject[] arguments) {
        machine.attributes().delete(site, arguments[0], name(site, arguments[1], "delattr"));
        atoms.pushNone();
    }

    // ---- descriptors

    private void property(Site site, HeapObject[] arguments) {
        make(Descriptor.Type.PROPERTY, arguments);
    }

    private void make(Descriptor.Type type, HeapObject[] arguments) {
        HeapObject made = mutator.allocate(Kind.INSTANCE, type.slots(), new Descriptor(type));
        for (int i = 0; i < arguments.length; i++) {
            mutator.setSlot(made, i, arguments[i]);
        }
    }
}
