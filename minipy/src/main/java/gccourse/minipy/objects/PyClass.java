package gccourse.minipy.objects;

import gccourse.heap.HeapObject;
import gccourse.heap.InstanceType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private final String qualifiedName;
    private final boolean builtin;
    private final List<PyClass> bases;
    private final List<PyClass> order;
    private final List<PyClass> derived = new ArrayList<>();
    private final Map<String, ClassAttribute> own;
    private final Map<String, ClassAttribute> found = new HashMap<>();
    private final boolean open;
    private final boolean weaklyReferenced;
    private final boolean exception;
    private final List<String> attributes = new ArrayList<>();
    private final Map<String, Integer> indexes = new HashMap<>();
    private final int fixedSlots;
    private boolean hasFinalizer;
    private int version;
    private @Nullable HeapObject object;

    /**
     * Makes a class.
     *
     * @param slots the names in {@code __slots__}, null if the class has none of its own
     * @param own what its body has bound
     * @throws IllegalArgumentException with CPython's words, if the bases do not go together
     */
    public PyClass(
            String qualifiedName, List<PyClass> bases, @Nullable List<String> slots, Map<String, ClassAttribute> own) {
        this.qualifiedName = qualifiedName;
        name = qualifiedName.substring(qualifiedName.lastIndexOf('.') + 1);
        builtin = false;
        this.bases = List.copyOf(bases);
        this.own = new LinkedHashMap<>(own);
        order = MethodOrder.of(this);
        exception = bases.stream().anyMatch(base -> base.exception);
        open = !exception
                && (slots == null || slots.contains(DICT) || bases.stream().anyMatch(base -> base.open));
        weaklyReferenced =
                slots == null || slots.contains(WEAK) || bases.stream().anyMatch(base -> base.weaklyReferenced);
        if (slots != null) {
            slots.stream()
                    .filter(slot -> !slot.equals(WEAK) && !slot.equals(DICT))
                    .sorted()
                    .distinct()
                    .forEach(this::addAttribute);
        }
        PyClass layout = layout(bases);
        if (layout != null) {
            layout.attributes.subList(0, layout.fixedSlots).forEach(this::addAttribute);
        }
        fixedSlots = attributes.size();
        hasFinalizer = find("__del__") != null;
        bases.forEach(base -> base.derived.add(this));
    }

    private PyClass(String name, @Nullable PyClass base, List<String> slots) {
        this.name = name;
        qualifiedName = name;
        builtin = true;
        bases = base == null ? List.of() : List.of(base);
        own = new LinkedHashMap<>();
        order = MethodOrder.of(this);
        exception = true;
        open = false;
        weaklyReferenced = false;
        slots.forEach(this::addAttribute);
        if (base != null) {
            base.attributes.forEach(this::addAttribute);
        }
        fixedSlots = attributes.size();
    }

    /** Returns the base whose slots instances begin with: that of all bases with slots the others must derive from. */
    private static @Nullable PyClass layout(List<PyClass> bases) {
        PyClass layout = null;
        for (PyClass base : bases) {
            if (base.fixedSlots > 0) {
                if (layout == null || base.isSubclassOf(layout)) {
                    layout = base;
                } else if (!layout.isSubclassOf(base)
                        && !layout.attributes
                                .subList(0, layout.fixedSlots)
                                .containsAll(base.attributes.subList(0, base.fixedSlots))) {
                    throw new IllegalArgumentException("multiple bases have instance lay-out conflict");
                }
            }
        }
        return layout;
    }

    /**
     * Makes one of Python's own exception classes.
     *
     * @param slots what its instances have, the base's left out
     */
    static PyClass ofException(String name, @Nullable PyClass base, List<String> slots) {
        return new PyClass(name, base, slots);
    }

    // ---- what it is

    @Override
    public String name() {
        return name;
    }

    /** Returns the name with those of the classes around it in front. */
    public String qualifiedName() {
        return qualifiedName;
    }

    /** Tells whether Python brings the class along. */
    public boolean isBuiltin() {
        return builtin;
    }

    /** Returns the base classes; none if that is {@code object} alone. */
    public List<PyClass> bases() {
        return bases;
    }

    /** Returns the classes in which attributes are looked for, this one first ({@code __mro__} without {@code object}). */
    public List<PyClass> order() {
        return order;
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

    /** Tells whether the instances are exceptions. */
    public boolean isException() {
        return exception;
    }

    /** Tells whether the instances are key errors, whose text is that of the key as it is written. */
    public boolean isKeyError() {
        return order.stream().anyMatch(at -> at.exception && at.name.equals("KeyError"));
    }

    /** Tells whether this class is another one, or derives from it. */
    public boolean isSubclassOf(PyClass other) {
        return order.contains(other);
    }

    /** Says which object stands for the class in the program. */
    public void setObject(HeapObject object) {
        this.object = object;
    }

    /** Returns the object that stands for the class in the program. */
    public HeapObject object() {
        return Objects.requireNonNull(object);
    }

    // ---- attributes of the class

    /** Returns an attribute of the class or of those it derives from, null if there is none of the name. */
    public @Nullable ClassAttribute find(String attribute) {
        if (found.containsKey(attribute)) {
            return found.get(attribute);
        }
        ClassAttribute first = findBehind(-1, attribute);
        found.put(attribute, first);
        return first;
    }

    /**
     * Returns an attribute of the classes that stand behind another in the order of this one; {@code super} asks for it.
     *
     * @param other a class in the order
     */
    public @Nullable ClassAttribute findAfter(PyClass other, String attribute) {
        return findBehind(order.indexOf(other), attribute);
    }

    private @Nullable ClassAttribute findBehind(int place, String attribute) {
        for (PyClass at : order.subList(place + 1, order.size())) {
            ClassAttribute first = at.own.get(attribute);
            if (first != null) {
                return first;
            }
        }
        return null;
    }

    /** Returns what the class itself has, in the order of binding. */
    public Map<String, ClassAttribute> own() {
        return own;
    }

    /** Binds a name in the class itself; null unbinds it. */
    public void bind(String attribute, @Nullable ClassAttribute value) {
        if (value == null) {
            own.remove(attribute);
        } else {
            own.put(attribute, value);
        }
        changed();
    }

    private void changed() {
        version++;
        found.clear();
        hasFinalizer = find("__del__") != null;
        derived.forEach(PyClass::changed);
    }

    /** Returns a number that changes whenever an attribute of the class or of those it derives from does. */
    public int version() {
        return version;
    }

    /** Returns a method of the class or of those it derives from, null if there is none written in Python. */
    public @Nullable PyFunction method(String methodName) {
        ClassAttribute attribute = find(methodName);
        return attribute == null ? null : attribute.function();
    }

    // ---- slots of instances

    /** Returns how many slots a new instance has. */
    public int slotCount() {
        return attributes.size();
    }

    /** Returns the slot of an attribute, -1 if the class has not met it. */
    public int indexOf(String attribute) {
        Integer index = indexes.get(attribute);
        return index == null ? -1 : index;
    }

    /** Returns the names of the slots, in their order. */
    public List<String> attributes() {
        return attributes;
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
