package gccourse.minipy.nodes.expressions;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.minipy.objects.Module;
import gccourse.minipy.objects.PyClass;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.ProgramError;
import gccourse.minipy.syntax.Site;
import org.jspecify.annotations.Nullable;

/** The name of an attribute at one place of the program; it remembers where the last object had the attribute. */
public final class AttributeName {
    private final Machine machine;
    private final Site site;
    private final String name;
    private @Nullable PyClass lastType;
    private int lastSlot = -1;

    public AttributeName(Machine machine, Site site, String name) {
        this.machine = machine;
        this.site = site;
        this.name = name;
    }

    @Override
    public String toString() {
        return name;
    }

    /** Returns the slot that the class has for the attribute, -1 if it has none so far. */
    public int slot(PyClass type) {
        if (type != lastType) {
            int slot = type.indexOf(name);
            if (slot < 0) {
                return slot;
            }
            lastType = type;
            lastSlot = slot;
        }
        return lastSlot;
    }

    /** Tells whether an object is an instance whose attributes lie elsewhere than its class says. */
    boolean isSpecial(HeapObject on) {
        return on.kind() == Kind.INSTANCE
                && !(machine.mutator().payload(on) instanceof PyClass type && !type.isException());
    }

    /** Returns what an object has under the name itself; null if nothing, though its class may have a method. */
    @Nullable
    HeapObject find(HeapObject on) {
        Object payload = machine.mutator().payload(on);
        if (on.kind() == Kind.INSTANCE) {
            return payload instanceof PyClass type && !type.isException()
                    ? machine.attributes().get(on, slot(type))
                    : null;
        }
        if (payload instanceof Module module) {
            return module.member(site, name);
        }
        if (on.kind() == Kind.CLASS && payload instanceof PyClass type) {
            throw type.method(name) != null
                    ? site.leftOut("A method of a class that is not called at once")
                    : missingInClass(type);
        }
        return null;
    }

    /** Returns the error for a class that has no such method; to be thrown. */
    ProgramError missingInClass(PyClass type) {
        return site.error("AttributeError: type object '" + type.name() + "' has no attribute '" + name + "'");
    }

    /** Returns the error for an object that has no such attribute; to be thrown. */
    public RuntimeException missing(HeapObject on) {
        if (name.startsWith("__") && name.endsWith("__")) {
            return site.leftOut("The attribute `" + name + "`");
        }
        String text = "'" + machine.values().typeName(on) + "' object has no attribute '" + name + "'";
        return switch (on.kind()) {
            case LIST, DICT, TUPLE, STR ->
                site.error("AttributeError: " + text + " in this course. See docs/minipy.md.");
            default -> machine.exceptions().missingAttribute(site, on, name, text);
        };
    }
}
