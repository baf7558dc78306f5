package gccourse.minipy.runtime;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import gccourse.minipy.objects.Atoms;
import gccourse.minipy.objects.Containers;
import gccourse.minipy.objects.ExceptionTypes;
import gccourse.minipy.objects.PyClass;
import org.jspecify.annotations.Nullable;

/** The objects that exceptions are, and what they have under names of their own. */
public final class ExceptionObjects {
    private final Mutator mutator;
    private final Atoms atoms;
    private final Containers containers;
    private final ExceptionTypes types;

    ExceptionObjects(Mutator mutator, Atoms atoms, Containers containers, ExceptionTypes types) {
        this.mutator = mutator;
        this.atoms = atoms;
        this.containers = containers;
        this.types = types;
    }

    /** Returns Python's own exception classes. */
    public ExceptionTypes types() {
        return types;
    }

    /** Replaces a tuple of arguments, the top entry, by an exception that has them. */
    HeapObject make(PyClass type) {
        HeapObject exception = mutator.allocate(Kind.INSTANCE, type.slotCount(), type);
        HeapObject arguments = mutator.peek(1);
        set(exception, "args", arguments);
        String own = type.indexOf("value") >= 0 ? "value" : type.indexOf("code") >= 0 ? "code" : "";
        if (!own.isEmpty() && containers.size(arguments) > 0) {
            set(
                    exception,
                    own,
                    containers.size(arguments) == 1 || own.equals("value") ? containers.item(arguments, 0) : arguments);
        }
        mutator.dropBelowTop();
        return exception;
    }

    PyClass classOf(HeapObject exception) {
        return (PyClass) mutator.payload(exception);
    }

    /** Tells whether an object is an exception. */
    public boolean isException(HeapObject object) {
        return object.kind() == Kind.INSTANCE && mutator.payload(object) instanceof PyClass type && type.isException();
    }

    /** Returns what an exception has under one of its own names, null if nothing. */
    public @Nullable HeapObject get(HeapObject exception, String name) {
        return mutator.slot(exception, classOf(exception).indexOf(name));
    }

    /** Sets what an exception has under one of its own names; null takes it away. */
    public void set(HeapObject exception, String name, @Nullable HeapObject value) {
        int slot = classOf(exception).indexOf(name);
        if (value != null || mutator.slot(exception, slot) != null) {
            mutator.setSlot(exception, slot, value);
        }
    }

    /** Sets the cause of an exception: the context is not shown any more. */
    public void setCause(HeapObject exception, @Nullable HeapObject cause) {
        set(exception, "__cause__", cause);
        set(exception, PyClass.SUPPRESS_CONTEXT, atoms.of(true));
    }

    /** Returns the object of an exception's class. */
    public HeapObject typeObject(HeapObject exception) {
        return classOf(exception).object();
    }
}
