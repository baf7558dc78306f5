package gccourse.minipy;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.minipy.syntax.ProgramError;
import org.jspecify.annotations.Nullable;

/** The name of an attribute at one place of the program; it remembers where the last object had the attribute. */
final class AttributeName {
    final String name;
    private @Nullable PyClass lastType;
    private int lastSlot = -1;

    AttributeName(String name) {
        this.name = name;
    }

    /** Returns the slot that the class has for the attribute, -1 if it has none so far. */
    int slot(PyClass type) {
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

    /** Returns what an object has under the name itself; null if nothing, though its class may have a method. */
    @Nullable
    HeapObject find(Node site, HeapObject on) {
        Object payload = site.mutator.payload(on);
        if (on.kind() == Kind.INSTANCE) {
            return site.machine.attribute(on, slot((PyClass) payload));
        }
        if (payload instanceof Module module) {
            return site.machine.modules.member(site, module, name);
        }
        if (on.kind() == Kind.CLASS && payload instanceof PyClass type) {
            throw type.method(name) != null
                    ? site.leftOut("A method of a class that is not called at once")
                    : site.error("AttributeError: type object '" + type.name() + "' has no attribute '" + name + "'");
        }
        return null;
    }

    /** Returns the error for an object that has no such attribute; to be thrown. */
    ProgramError missing(Node site, HeapObject on) {
        if (name.startsWith("__") && name.endsWith("__")) {
            return site.leftOut("The attribute `" + name + "`");
        }
        String problem =
                "AttributeError: '" + site.machine.values.typeName(on) + "' object has no attribute '" + name + "'";
        return switch (on.kind()) {
            case LIST, DICT, TUPLE, STR -> site.error(problem + " in this course. See docs/minipy.md.");
            default -> site.error(problem);
        };
    }
}
