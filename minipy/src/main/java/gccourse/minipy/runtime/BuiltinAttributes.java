package gccourse.minipy.runtime;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import gccourse.minipy.objects.Atoms;
import gccourse.minipy.objects.BoundCode;
import gccourse.minipy.objects.Builtin;
import gccourse.minipy.objects.Containers;
import gccourse.minipy.objects.Descriptor;
import gccourse.minipy.objects.FrameState;
import gccourse.minipy.objects.PyClass;
import gccourse.minipy.objects.PyFunction;
import gccourse.minipy.objects.TracebackState;
import gccourse.minipy.syntax.Site;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The attributes that Python brings along: those of exceptions, tracebacks, frames, functions, methods, properties. */
final class BuiltinAttributes {
    private final Mutator mutator;
    private final Atoms atoms;
    private final Containers containers;
    private final FunctionAttributes functions;

    BuiltinAttributes(Mutator mutator, Atoms atoms, Containers containers) {
        this.mutator = mutator;
        this.atoms = atoms;
        this.containers = containers;
        functions = new FunctionAttributes(mutator, atoms, containers);
    }

    /** Pushes an attribute of what is neither a class of the program nor an instance of one. */
    boolean load(Site site, HeapObject on, String name) {
        Object payload = mutator.payload(on);
        if (payload instanceof TracebackState traceback) {
            return switch (name) {
                case "tb_next" -> pushOrNone(mutator.slot(on, TracebackState.NEXT));
                case "tb_frame" -> pushOrNone(mutator.slot(on, TracebackState.FRAME));
                case "tb_lineno" -> {
                    atoms.push((long) traceback.line());
                    yield true;
                }
                default -> false;
            };
        }
        if (payload instanceof FrameState && name.startsWith("f_")) {
            throw site.leftOut("The attribute `" + name + "` of a frame");
        }
        if (payload instanceof Descriptor descriptor) {
            return loadFromDescriptor(on, descriptor, name);
        }
        if (payload instanceof PyFunction function) {
            return functions.load(site, on, function, name);
        }
        if (on.kind() == Kind.CELL && name.equals("cell_contents")) {
            HeapObject value = mutator.slot(on, 0);
            if (value == null) {
                throw site.error("ValueError: Cell is empty");
            }
            return pushOrNone(value);
        }
        if (payload instanceof Builtin builtin && name.equals("__name__")) {
            return pushText(builtin.name());
        }
        return false;
    }

    private boolean loadFromDescriptor(HeapObject on, Descriptor descriptor, String name) {
        if (descriptor.type() != Descriptor.Type.PROPERTY) {
            return name.equals("__func__") && pushOrNone(mutator.slot(on, 0));
        }
        int slot = List.of("getter", "setter", "deleter").indexOf(name);
        if (slot < 0) {
            return false;
        }
        mutator.push(mutator.immortal(
                Kind.FUNCTION,
                Builtin.of("property." + name, 1, 1, (site, arguments) -> replace(on, slot, arguments[0]))));
        return true;
    }

    /** Pushes a property like another, but for one of its functions. */
    private void replace(HeapObject property, int slot, HeapObject function) {
        HeapObject made = mutator.allocate(
                Kind.INSTANCE, Descriptor.Type.PROPERTY.slots(), new Descriptor(Descriptor.Type.PROPERTY));
        for (int i = 0; i < Descriptor.Type.PROPERTY.slots(); i++) {
            mutator.setSlot(made, i, i == slot ? function : mutator.slot(property, i));
        }
    }

    /** Returns the attributes of functions. */
    FunctionAttributes functions() {
        return functions;
    }

    /** Pushes what every instance has. */
    boolean loadFromInstance(Site site, HeapObject on, PyClass type, String name) {
        switch (name) {
            case "__class__" -> {
                mutator.push(type.object());
                return true;
            }
            case "__init__" -> {
                HeapObject method = mutator.allocate(Kind.INSTANCE, 1, new BoundCode(initializer(type)));
                mutator.setSlot(method, 0, on);
                return true;
            }
            case "__doc__", "__module__" -> throw site.leftOut("The attribute `" + name + "`");
            default -> {
                return type.isException() && loadFromException(site, on, type, name);
            }
        }
    }

    /** The {@code __init__} of {@code object}, or of {@code BaseException}, which takes the arguments. */
    private Builtin initializer(PyClass type) {
        String name = type.isException() ? "BaseException.__init__" : "object.__init__";
        return Builtin.of(name, 1, Integer.MAX_VALUE, (site, arguments) -> {
            if (!type.isException()) {
                if (arguments.length > 1) {
                    throw site.error(
                            "TypeError: object.__init__() takes exactly one argument (the instance to initialize)");
                }
            } else {
                takeArguments(arguments);
            }
            atoms.pushNone();
        });
    }

    private void takeArguments(HeapObject[] arguments) {
        HeapObject exception = arguments[0];
        PyClass type = (PyClass) mutator.payload(exception);
        if (arguments.length == 1) {
            mutator.push(containers.emptyTuple());
        } else {
            for (int i = 1; i < arguments.length; i++) {
                mutator.push(arguments[i]);
            }
            containers.sequence(Kind.TUPLE, arguments.length - 1);
        }
        mutator.setSlot(exception, type.indexOf("args"), mutator.peek(0));
        mutator.drop();
    }

    /** Pushes what every class has. */
    boolean loadFromClass(HeapObject on, PyClass type, String name) {
        return switch (name) {
            case "__name__" -> pushText(type.name());
            case "__qualname__" -> pushText(type.qualifiedName());
            case "__init__" -> {
                mutator.push(mutator.immortal(Kind.FUNCTION, initializer(type)));
                yield true;
            }
            default -> false;
        };
    }

    // ---- exceptions

    private boolean loadFromException(Site site, HeapObject exception, PyClass type, String name) {
        if (name.equals(PyClass.DICT)) {
            throw site.leftOut("The attribute `__dict__` of an exception");
        }
        if (name.equals("with_traceback") || name.equals("add_note")) {
            throw site.leftOut("The method `" + name + "` of an exception");
        }
        int slot = type.indexOf(name);
        if (slot < 0 || name.equals("__notes__")) {
            return false;
        }
        HeapObject own = mutator.slot(exception, slot);
        if (own == null && name.equals(PyClass.SUPPRESS_CONTEXT)) {
            atoms.push(false);
            return true;
        }
        return pushOrNone(own);
    }

    /** Sets an attribute of an exception: one of its own, or one in its dict, which is made for that. */
    void setOfException(Site site, HeapObject exception, PyClass type, String name, HeapObject value) {
        int slot = type.indexOf(name);
        if (slot >= 0) {
            if (name.equals("args") && value.kind() != Kind.TUPLE) {
                throw site.leftOut("Setting `args` to something else than a tuple");
            }
            mutator.setSlot(exception, slot, value == atoms.none() ? null : value);
            return;
        }
        HeapObject dict = mutator.slot(exception, type.indexOf(PyClass.DICT));
        if (dict == null) {
            dict = containers.dict();
            mutator.setSlot(exception, type.indexOf(PyClass.DICT), dict);
            mutator.drop();
        }
        containers.setEntry(dict, name, value);
    }

    /** Deletes an attribute in the dict of an exception. */
    void deleteOfException(Site site, HeapObject exception, PyClass type, String name) {
        HeapObject dict = mutator.slot(exception, type.indexOf(PyClass.DICT));
        if (dict == null || !containers.takeEntry(dict, name)) {
            throw site.error("AttributeError: " + name);
        }
        mutator.drop();
    }

    private boolean pushOrNone(@Nullable HeapObject value) {
        mutator.push(value == null ? atoms.none() : value);
        return true;
    }

    private boolean pushText(String text) {
        mutator.push(atoms.constant(text));
        return true;
    }
}
