package gccourse.minipy.nodes.expressions;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.minipy.objects.ClassAttribute;
import gccourse.minipy.objects.PyClass;
import gccourse.minipy.runtime.Machine;
import org.jspecify.annotations.Nullable;

/** The name of an attribute at one place of the program; it remembers what the class of the last object had to say. */
public final class AttributeName {
    private static final int NONE = -1;

    private final Machine machine;
    private final String name;
    private @Nullable PyClass lastType;
    private int lastVersion;
    private int lastSlot = NONE;
    private @Nullable ClassAttribute lastAttribute;
    private boolean lastIsProperty;

    public AttributeName(Machine machine, String name) {
        this.machine = machine;
        this.name = name;
    }

    @Override
    public String toString() {
        return name;
    }

    private void look(PyClass type) {
        if (type != lastType || type.version() != lastVersion) {
            lastType = type;
            lastVersion = type.version();
            lastSlot = NONE;
            lastAttribute = type.find(name);
            lastIsProperty = lastAttribute != null && lastAttribute.isProperty();
        }
        if (lastSlot == NONE) {
            lastSlot = type.indexOf(name);
        }
    }

    /** Returns the slot that a class has for the attribute; -1 if it has none so far, or a property of the name. */
    public int slot(PyClass type) {
        look(type);
        return lastIsProperty ? NONE : lastSlot;
    }

    /** Returns the attribute that instances of the class that was asked last share, null if there is none. */
    public @Nullable ClassAttribute shared(PyClass type) {
        look(type);
        return lastAttribute;
    }

    /** Returns what an instance has in the slot of the name, null if nothing, or if that is not what counts. */
    @Nullable
    HeapObject inSlot(HeapObject on) {
        return on.kind() == Kind.INSTANCE
                        && machine.mutator().payload(on) instanceof PyClass type
                        && !type.isException()
                ? machine.attributes().get(on, slot(type))
                : null;
    }
}
