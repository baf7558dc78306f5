package gccourse.minipy.objects;

import gccourse.heap.HeapObject;
import gccourse.heap.InstanceType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The payload of a class, and of its instances.
 *
 * <p>An instance has a slot for each attribute, in the order in which CPython lets go of them: first those that
 * {@code __slots__} names, alphabetically, the derived class's before the base's; behind them the other attributes, in
 * the order in which the class first met them on any instance. An instance that was made before the class met an
 * attribute has fewer slots, until it gets that attribute itself.
 */
public final class PyClass implements InstanceType {
    /** The slot of an exception that tells whether its context is to be shown. */
    public static final String SUPPRESS_CONTEXT = "__suppress_context__";

    /** The slot of an exception that holds the dict of its other attributes. */
    public static final String DICT = "__dict__";

    private static final String WEAK = "__weakref__";

    private final String name;
    private final @Nullable PyClass base;
    private final Map<String, PyFunction> methods;
    private final boolean open;
    private final boolean weaklyReferenced;
    private final List<String> attributes = new ArrayList<>();
    private final Map<String, Integer> indexes = new HashMap<>();
    private final int fixedSlots;
    private final boolean hasFinalizer;
    private final boolean exception;
    private @Nullable HeapObject object;

    /**
     * Makes a class.
     *
     * @param slots the names in {@code __slots__}, null if the class has none of its own
     */
    public PyClass(String name, @Nullable PyClass base, @Nullable List<String> slots, Map<String, PyFunction> methods) {
        this.name = name;
        this.base = base;
        this.methods = methods;
        exception = base != null && base.exception;
        open = !exception && (slots == null || slots.contains(DICT) || base != null && base.open);
        weaklyReferenced = slots == null || slots.contains(WEAK) || base != null && base.weaklyReferenced;
        if (slots != null) {
            slots.stream()
                    .filter(slot -> !slot.equals(WEAK) && !slot.equals(DICT))
                    .sorted()
                    .distinct()
                    .forEach(this::addAttribute);
        }
        if (base != null) {
            for (String slot : base.attributes.subList(0, base.fixedSlots)) {
                addAttribute(slot);
            }
        }
        fixedSlots = attributes.size();
        hasFinalizer = method("__del__") != null;
    }

    private PyClass(String name, @Nullable PyClass base, List<String> slots) {
        this.name = name;
        this.base = base;
        methods = Map.of();
        exception = true;
        open = false;
        weaklyReferenced = false;
        hasFinalizer = false;
        slots.forEach(this::addAttribute);
        if (base != null) {
            base.attributes.forEach(this::addAttribute);
        }
        fixedSlots = attributes.size();
    }

    /**
     * Makes one of Python's own exception classes.
     *
     * @param slots what its instances have, the base's left out
     */
    static PyClass ofException(String name, @Nullable PyClass base, List<String> slots) {
        return new PyClass(name, base, slots);
    }

    /** Tells whether the instances are key errors, whose text is that of the key as it is written. */
    public boolean isKeyError() {
        for (PyClass at = this; at != null; at = at.base) {
            if (at.exception && at.name.equals("KeyError")) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether the instances are exceptions. */
    public boolean isException() {
        return exception;
    }

    /** Tells whether this class is another one, or derives from it. */
    public boolean isSubclassOf(PyClass other) {
        for (PyClass at = this; at != null; at = at.base) {
            if (at == other) {
                return true;
            }
        }
        return false;
    }

    /** Says which object stands for the class in the program. */
    public void setObject(HeapObject object) {
        this.object = object;
    }

    /** Returns the object that stands for the class in the program. */
    public @Nullable HeapObject object() {
        return object;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean hasFinalizer() {
        return hasFinalizer;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public String slotName(int index) {
        return "." + attributes.get(index);
    }

    /** Tells whether weak references to instances can be made. */
    public boolean isWeaklyReferenced() {
        return weaklyReferenced;
    }

    /** Returns a method of the class or of those it derives from. */
    public @Nullable PyFunction method(String methodName) {
        for (PyClass at = this; at != null; at = at.base) {
            PyFunction method = at.methods.get(methodName);
            if (method != null) {
                return method;
            }
        }
        return null;
    }

    /** Returns how many slots a new instance has. */
    public int slotCount() {
        return attributes.size();
    }

    /** Returns the slot of an attribute, -1 if the class has not met it. */
    public int indexOf(String attribute) {
        Integer index = indexes.get(attribute);
        return index == null ? -1 : index;
    }

    /** Takes note of an attribute that the class has not met, and returns its slot. */
    public int addAttribute(String attribute) {
        attributes.add(attribute);
        indexes.putIfAbsent(attribute, attributes.size() - 1);
        return attributes.size() - 1;
    }

    @Override
    public String toString() {
        return "class " + name;
    }
}
