package gccourse.heap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A small program, written by name: what a test needs of a heap in as few words as possible. */
public final class Sketch {
    /** A class with two slots, {@code next} and {@code other}. */
    public static final InstanceType NODE = new Type("Node", false, false, List.of(".next", ".other"));

    /** The same with a finalizer. */
    public static final InstanceType FINAL = new Type("Final", true, false, List.of(".next", ".other"));

    /** A class without {@code __slots__}. */
    public static final InstanceType OPEN = new Type("Open", false, true, List.of());

    public static final int CAPACITY = 1 << 20;

    public final Heap heap;
    public final Mutator mutator;
    public final Inspector inspector;
    private final Map<String, Integer> globals = new HashMap<>();

    public Sketch() {
        this(CAPACITY, new NoCollector());
    }

    public Sketch(Collector collector) {
        this(CAPACITY, collector);
    }

    public Sketch(int capacity, Collector collector) {
        heap = new Heap(capacity);
        mutator = new Mutator(heap, collector);
        inspector = new Inspector(heap);
    }

    /** {@code name = []} */
    public HeapObject list(String name) {
        return bind(name, mutator.allocate(Kind.LIST, 0, "list"));
    }

    /** {@code name = Node()} */
    public HeapObject node(String name) {
        return bind(name, mutator.allocate(Kind.INSTANCE, 2, NODE));
    }

    /** {@code name = Final()} */
    public HeapObject finalNode(String name) {
        return bind(name, mutator.allocate(Kind.INSTANCE, 2, FINAL));
    }

    /** {@code name = 1000} */
    public HeapObject number(String name) {
        return bind(name, mutator.allocate(Kind.INT, 0, 1000));
    }

    /** {@code name = weakref.ref(target, callback)} */
    public HeapObject weak(String name, HeapObject target, @Nullable HeapObject callback) {
        return bind(name, mutator.weakReference(target, callback));
    }

    /** {@code name = object} */
    public void name(String name, HeapObject object) {
        mutator.push(object);
        bind(name, object);
    }

    /** {@code del name} */
    public void del(String name) {
        mutator.deleteGlobal(globals.get(name));
    }

    /** {@code list.append(value)} */
    public void append(HeapObject list, HeapObject value) {
        mutator.addSlot(list, value);
    }

    /** {@code holder.slot = value} */
    public void set(HeapObject holder, int slot, @Nullable HeapObject value) {
        mutator.setSlot(holder, slot, value);
    }

    /** Clears what points at an object, and frees it, whoever refers to it. */
    public void free(HeapObject object) {
        heap.clearWeakReferences(object);
        heap.free(object);
    }

    /** A global name of the program, declared when it is met first. */
    public int global(String name) {
        return globals.computeIfAbsent(name, mutator::declareGlobal);
    }

    /** Writes a slot behind the back of everybody, as no program can. */
    public static void writeUnheard(HeapObject holder, int slot, @Nullable HeapObject value) {
        holder.slots[slot] = value;
    }

    /** Lets a weak reference point at an object that knows nothing of it, as no program can. */
    public static void pointUnheard(HeapObject weakReference, HeapObject target) {
        ((WeakLink) weakReference.payload()).target = target;
    }

    private HeapObject bind(String name, HeapObject object) {
        mutator.storeGlobal(global(name));
        return object;
    }

    private record Type(String name, boolean hasFinalizer, boolean isOpen, List<String> slots) implements InstanceType {
        @Override
        public String slotName(int index) {
            return slots.get(index);
        }
    }
}
