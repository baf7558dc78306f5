package gccourse.kit;

import gccourse.heap.HeapObject;
import gccourse.heap.InstanceType;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The names of a world: which objects were made under them, what they are bound to, and what a place means. */
final class Names {
    private final Mutator mutator;
    private final HeapObject none;
    private final Map<String, Integer> globals = new HashMap<>();
    private final Map<String, HeapObject> made = new LinkedHashMap<>();
    private @Nullable HeapObject self;

    Names(Mutator mutator) {
        this.mutator = mutator;
        none = mutator.immortal(Kind.NONE, "None");
    }

    /** A slot of an object. */
    record Slot(HeapObject holder, int index) {}

    /** The class of the nodes, which have two attributes each. */
    record NodeType(String name, boolean hasFinalizer) implements InstanceType {
        static final NodeType PLAIN = new NodeType("Node", false);
        static final NodeType WITH_DEL = new NodeType("NodeWithDel", true);
        private static final List<String> ATTRIBUTES = List.of("x", "y");

        @Override
        public boolean isOpen() {
            return false;
        }

        @Override
        public String slotName(int index) {
            return "." + ATTRIBUTES.get(index);
        }
    }

    HeapObject none() {
        return none;
    }

    /** Remembers an object under a name. */
    void remember(String name, HeapObject object) {
        made.put(name, object);
    }

    /** Returns the object that was made under a name, whether it still lives or not. */
    HeapObject object(String name) {
        HeapObject object = made.get(name);
        if (object == null) {
            throw new IllegalArgumentException("No object was made under the name " + name + ".");
        }
        return object;
    }

    /** Returns the name under which an object was made, or else what reports call it. */
    String nameOf(HeapObject object) {
        for (Map.Entry<String, HeapObject> entry : made.entrySet()) {
            if (entry.getValue() == object) {
                return entry.getKey();
            }
        }
        return object.toString();
    }

    /** Does something while {@code "self"} is an object. */
    void asSelf(HeapObject object, Runnable something) {
        HeapObject outer = self;
        self = object;
        something.run();
        self = outer;
    }

    /** Returns the index of a global name, which is declared when it is used first. */
    int global(String name) {
        return globals.computeIfAbsent(name, mutator::declareGlobal);
    }

    /** Returns what a global name is bound to. */
    HeapObject held(String name) {
        HeapObject value = mutator.global(global(name));
        if (value == null) {
            throw new IllegalArgumentException("The name " + name + " is not bound.");
        }
        return value;
    }

    /** Returns the slot that a place is. */
    Slot slot(String place) {
        int dot = place.indexOf('.');
        if (dot > 0) {
            return new Slot(held(place.substring(0, dot)), NodeType.ATTRIBUTES.indexOf(place.substring(dot + 1)));
        }
        int bracket = place.indexOf('[');
        if (bracket > 0) {
            int index = Integer.parseInt(place.substring(bracket + 1, place.length() - 1));
            return new Slot(held(place.substring(0, bracket)), index);
        }
        throw new IllegalArgumentException(place + " is not a slot; write it as a.x or as items[0].");
    }

    /** Takes a temporary reference to what a place holds, and returns it; None for an empty slot. */
    HeapObject push(String place) {
        HeapObject value = value(place);
        HeapObject pushed = value == null ? none : value;
        mutator.push(pushed);
        return pushed;
    }

    private @Nullable HeapObject value(String place) {
        if (place.equals("None")) {
            return none;
        }
        if (place.equals("self")) {
            return Objects.requireNonNull(self, "Only a finalizer has a self.");
        }
        if (place.indexOf('.') < 0 && place.indexOf('[') < 0) {
            return held(place);
        }
        Slot slot = slot(place);
        return mutator.slot(slot.holder, slot.index);
    }
}
