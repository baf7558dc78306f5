package gccourse.kit;

import gccourse.heap.Collector;
import gccourse.heap.Heap;
import gccourse.heap.HeapEvent;
import gccourse.heap.HeapObject;
import gccourse.heap.Inspector;
import gccourse.heap.InstanceType;
import gccourse.heap.Kind;
import gccourse.heap.Meter;
import gccourse.heap.Mutator;
import gccourse.heap.Upcalls;
import gccourse.kit.rules.Kept;
import gccourse.kit.rules.Ticks;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A small world of named objects on a heap of its own, for tests of what Python cannot show.
 *
 * <p>An object is made under a name, and a global of that name refers to it. The world remembers the object under the
 * name it was made with, so that a test can ask for it when no name of the program holds it any more. Places are
 * written as in Python: {@code "a"}, {@code "a.x"}, {@code "items[0]"}, {@code "None"}; each is one step deep at most. In
 * a finalizer, {@code "self"} is the object that dies.
 *
 * <p>A finalizer and a callback do nothing but leave a line in the {@link #log}, unless a test gives them more to do.
 */
public final class World {
    private static final int CAPACITY = 128 << 20;

    /** The name of the list to which saved garbage goes; a test that saves garbage makes it. */
    private static final String GARBAGE = "gc.garbage";

    private final Mutator mutator;
    private final Inspector inspector;
    private final HeapObject none;
    private final Map<String, Integer> globals = new HashMap<>();
    private final Map<String, HeapObject> made = new LinkedHashMap<>();
    private final Map<String, Runnable> finalizers = new HashMap<>();
    private final Map<String, Runnable> callbacks = new HashMap<>();
    private final List<String> log = new ArrayList<>();
    private final List<String> freed = new ArrayList<>();
    private @Nullable HeapObject self;
    private final boolean countsAreKept;
    private int calls;

    /** Makes an empty world, large enough for a million nodes. */
    public World(Collector collector) {
        this(collector, true);
    }

    /**
     * Makes an empty world.
     *
     * @param countsAreKept whether the collector keeps counts; if not, no message speaks of them
     */
    public World(Collector collector, boolean countsAreKept) {
        this.countsAreKept = countsAreKept;
        Heap heap = new Heap(CAPACITY);
        mutator = new Mutator(heap, collector);
        mutator.install(new Callers());
        inspector = new Inspector(heap);
        none = mutator.immortal(Kind.NONE, "None");
    }

    // ---- making

    /** {@code name = Node()}: an object with the attributes x and y. */
    public World node(String name) {
        return make(name, Kind.INSTANCE, NodeType.PLAIN, "None", "None");
    }

    /** As {@link #node}, of a class with a finalizer, which logs {@code del name}. */
    public World nodeWithDel(String name) {
        return make(name, Kind.INSTANCE, NodeType.WITH_DEL, "None", "None");
    }

    /** As {@link #nodeWithDel}; the finalizer does this as well. */
    public World nodeWithDel(String name, Runnable finalizer) {
        finalizers.put(name, finalizer);
        return nodeWithDel(name);
    }

    /** {@code name = [places]}. */
    public World list(String name, String... items) {
        return make(name, Kind.LIST, "list", items);
    }

    /** {@code name = (places)}. */
    public World tuple(String name, String... items) {
        return make(name, Kind.TUPLE, "tuple", items);
    }

    /** {@code name = {0: place, 1: place, ...}}. */
    public World dict(String name, String... values) {
        return make(name, Kind.DICT, "dict", values);
    }

    /** {@code name = 1000000}: an object that refers to nothing. */
    public World number(String name) {
        return make(name, Kind.INT, 1_000_000);
    }

    /** {@code name = weakref.ref(target, callback)}; the callback logs {@code callback name}. */
    public World weak(String name, String target) {
        HeapObject callback = mutator.immortal(Kind.FUNCTION, "callback");
        keep(name, mutator.weakReference(held(target), callback));
        return this;
    }

    /** As {@link #weak(String, String)}; the callback does this as well. */
    public World weak(String name, String target, Runnable callback) {
        callbacks.put(name, callback);
        return weak(name, target);
    }

    /**
     * Makes a chain of nodes, each the x of the one before; the name holds the first, and no other name holds any.
     *
     * <pre>
     *   name --&gt; Node --x--&gt; Node --x--&gt; ... --x--&gt; Node
     * </pre>
     */
    public World chain(String name, int length) {
        int global = global(name);
        mutator.push(none);
        for (int i = 0; i < length; i++) {
            HeapObject node = mutator.allocate(Kind.INSTANCE, 2, NodeType.PLAIN);
            mutator.setSlot(node, 0, mutator.peek(1));
            mutator.dropBelowTop();
        }
        mutator.storeGlobal(global);
        return this;
    }

    private World make(String name, Kind kind, Object payload, String... places) {
        for (String place : places) {
            push(place);
        }
        HeapObject object = mutator.allocate(kind, places.length, payload);
        for (int i = 0; i < places.length; i++) {
            mutator.setSlot(object, i, mutator.peek(places.length - i));
        }
        keep(name, object);
        for (int i = 0; i < places.length; i++) {
            mutator.drop();
        }
        return this;
    }

    private void keep(String name, HeapObject object) {
        made.put(name, object);
        mutator.storeGlobal(global(name));
    }

    // ---- changing

    /** {@code name = place}. */
    public World bind(String name, String place) {
        push(place);
        mutator.storeGlobal(global(name));
        return this;
    }

    /** {@code del name}, one after the other. */
    public World del(String... names) {
        for (String name : names) {
            mutator.deleteGlobal(global(name));
        }
        return this;
    }

    /** {@code place = value}, where the place is an attribute or an item. */
    public World store(String place, String value) {
        Slot slot = slot(place);
        mutator.setSlot(slot.holder, slot.index, push(value));
        mutator.drop();
        return this;
    }

    /** Writes a slot with what it holds, while no temporary holds it as well: the slot may be its only holder. */
    public World storeAgain(String place) {
        Slot slot = slot(place);
        mutator.setSlot(slot.holder, slot.index, mutator.slot(slot.holder, slot.index));
        return this;
    }

    /** Moves a value from one slot to another, while no temporary holds it: first it has two holders, then one. */
    public World move(String from, String to) {
        Slot source = slot(from);
        Slot target = slot(to);
        mutator.setSlot(target.holder, target.index, mutator.slot(source.holder, source.index));
        mutator.setSlot(source.holder, source.index, null);
        return this;
    }

    /** {@code list.append(value)}. */
    public World append(String list, String value) {
        HeapObject holder = held(list);
        mutator.addSlot(holder, push(value));
        mutator.drop();
        return this;
    }

    /** {@code container.clear()}. */
    public World clear(String container) {
        mutator.clearSlots(held(container));
        return this;
    }

    /** Calls a function; what the places refer to becomes its arguments, which count until {@link #returns}. */
    public World call(String... arguments) {
        List<String> names = new ArrayList<>();
        for (String argument : arguments) {
            push(argument);
            names.add("argument" + names.size());
        }
        mutator.pushFrame("function" + ++calls, names, arguments.length);
        return this;
    }

    /** Returns from the function that was called last. */
    public World returns() {
        mutator.popFrame();
        return this;
    }

    /** Takes a temporary reference, as an expression that is being evaluated does. */
    public World hold(String place) {
        push(place);
        return this;
    }

    /** Drops the temporary reference that was taken last. */
    public World drop() {
        mutator.drop();
        return this;
    }

    // ---- looking

    /** The mutator behind this world, for what has no name here. */
    public Mutator mutator() {
        return mutator;
    }

    /** The object that was made under a name, whether it still lives or not. */
    public HeapObject object(String name) {
        HeapObject object = made.get(name);
        if (object == null) {
            throw new IllegalArgumentException("No object was made under the name " + name + ".");
        }
        return object;
    }

    /** The finalizers and callbacks that ran, in order: {@code del a}, {@code callback w}. */
    public List<String> log() {
        return List.copyOf(log);
    }

    /** Whether a weak reference that was made under a name still leads to its target. */
    public boolean leads(String weakReference) {
        return mutator.target(object(weakReference)) != null;
    }

    /** The bytes of the heap that are in use. */
    public int used() {
        return mutator.heap().used();
    }

    /** The work that the collector does while something runs. */
    public Meter.Reading work(Runnable something) {
        Meter.Reading before = mutator.heap().meter().reading();
        something.run();
        return mutator.heap().meter().reading().since(before);
    }

    /**
     * The work that the collector does in its own classes while something runs, in {@link Ticks}; what it does to its own
     * lists and tables is in it, what the meter counts is not. The same in every run.
     *
     * @return 0 in a run that does not count it
     */
    public long ticks(Runnable something) {
        long before = Ticks.of(mutator.collector());
        something.run();
        return Ticks.of(mutator.collector()) - before;
    }

    /**
     * How deep in Java's stack objects are freed while something runs: so many calls inside the one of this method, at
     * the deepest. It looks at the first free and at every tenth.
     */
    public int stackDepth(Runnable something) {
        int[] frees = {0};
        int[] deepest = {0};
        mutator.listen(event -> {
            if (event instanceof HeapEvent.Freed && frees[0]++ % 10 == 0) {
                deepest[0] = Math.max(deepest[0], calls());
            }
        });
        int outside = calls();
        something.run();
        return Math.max(0, deepest[0] - outside);
    }

    private static int calls() {
        return StackWalker.getInstance().walk(frames -> (int) frames.count());
    }

    /** How many freed objects the collector still holds on to, in fields, collections and arrays of its own. */
    public int keptOfTheFreed() {
        return Kept.freed(mutator.collector(), inspector);
    }

    /** Notes from now on in which order objects are freed, for {@link #assertFreed}. */
    public World watchFrees() {
        freed.clear();
        mutator.listen(event -> {
            if (event instanceof HeapEvent.Freed death) {
                freed.add(nameOf(death.object()));
            }
        });
        return this;
    }

    /** How many objects are on the heap. */
    public int population() {
        int[] population = {0};
        inspector.forEachObject(object -> population[0]++);
        return population[0];
    }

    // ---- asserting

    /** Asserts that the collector counts so many references to an object. */
    public World assertCount(String name, int expected) {
        HeapObject object = object(name);
        if (inspector.isFreed(object)) {
            throw tooEarly(name);
        }
        int counted = mutator.collector().referenceCount(object);
        if (counted != expected) {
            throw new BrokenRule(
                    "WRONG COUNT",
                    object,
                    "Your collector counts %s to %s. It should count %d. %s"
                            .formatted(references(counted), name, expected, holders(object)));
        }
        return this;
    }

    /** Asserts that objects have not been freed. */
    public World assertAlive(String... names) {
        for (String name : names) {
            if (inspector.isFreed(object(name))) {
                throw tooEarly(name);
            }
        }
        return this;
    }

    /** Asserts that objects have been freed. */
    public World assertDead(String... names) {
        for (String name : names) {
            HeapObject object = object(name);
            if (!inspector.isFreed(object)) {
                throw new BrokenRule(
                        "LEAK",
                        object,
                        "%s should have been freed by now: the program cannot reach it any more. %s%s"
                                .formatted(name, counted(object), holders(object)));
            }
        }
        return this;
    }

    /** Asserts which finalizers and callbacks have run since the world began, in order. */
    public World assertLog(String... expected) {
        if (!log.equals(List.of(expected))) {
            throw new BrokenRule(
                    "WRONG ORDER",
                    null,
                    "Finalizers and callbacks should have run in this order: " + List.of(expected)
                            + ". They ran in this one: " + log + ".");
        }
        return this;
    }

    /** Asserts which objects have been freed since {@link #watchFrees}, in order. */
    public World assertFreed(String... expected) {
        if (!freed.equals(List.of(expected))) {
            throw new BrokenRule(
                    "WRONG ORDER",
                    null,
                    "Objects should have been freed in this order: " + List.of(expected)
                            + ". They were freed in this one: " + freed + ".");
        }
        return this;
    }

    /** Asserts that all memory has been given back. */
    public World assertEmpty() {
        if (used() != 0) {
            List<String> left = new ArrayList<>();
            inspector.forEachObject(object -> left.add(nameOf(object)));
            int shown = Math.min(left.size(), 5);
            throw new BrokenRule(
                    "LEAK",
                    null,
                    "The program holds nothing any more, but %,d bytes of its heap are still in use, by %s%s."
                            .formatted(
                                    used(),
                                    String.join(", ", left.subList(0, shown)),
                                    left.size() > shown ? " and %,d more".formatted(left.size() - shown) : ""));
        }
        return this;
    }

    private AssertionError tooEarly(String name) {
        return new BrokenRule(
                "FREED TOO EARLY", object(name), name + " has been freed too early. " + holders(object(name)));
    }

    private String counted(HeapObject object) {
        return countsAreKept
                ? "Your collector counts %s to it. "
                        .formatted(references(mutator.collector().referenceCount(object)))
                : "";
    }

    private static String references(int count) {
        return count == 1 ? "1 reference" : count + " references";
    }

    /** A sentence that says who refers to an object, and which of these the program cannot reach itself. */
    private String holders(HeapObject object) {
        Set<HeapObject> reachable = reachable();
        List<String> holders = new ArrayList<>();
        for (Inspector.Root root : inspector.roots()) {
            if (root.target() == object) {
                holders.add(root.place().equals("globals") ? root.name() : root.place() + " " + root.name());
            }
        }
        inspector.forEachObject(holder -> {
            for (int i = 0; i < inspector.slotCount(holder); i++) {
                if (inspector.slot(holder, i) == object) {
                    String place = nameOf(holder) + inspector.slotName(holder, i);
                    holders.add(reachable.contains(holder) ? place : place + " (which is out of reach itself)");
                }
            }
        });
        return holders.isEmpty() ? "Nothing refers to it." : "It is held by " + String.join(", ", holders) + ".";
    }

    private Set<HeapObject> reachable() {
        Set<HeapObject> reachable = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<HeapObject> toVisit = new ArrayDeque<>();
        inspector.roots().forEach(root -> toVisit.push(root.target()));
        while (!toVisit.isEmpty()) {
            HeapObject object = toVisit.pop();
            if (reachable.add(object)) {
                for (int i = 0; i < inspector.slotCount(object); i++) {
                    HeapObject child = inspector.slot(object, i);
                    if (child != null) {
                        toVisit.push(child);
                    }
                }
            }
        }
        return reachable;
    }

    private String nameOf(HeapObject object) {
        for (Map.Entry<String, HeapObject> entry : made.entrySet()) {
            if (entry.getValue() == object) {
                return entry.getKey();
            }
        }
        return object.toString();
    }

    // ---- places

    private record Slot(HeapObject holder, int index) {}

    private int global(String name) {
        return globals.computeIfAbsent(name, mutator::declareGlobal);
    }

    private Slot slot(String place) {
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

    /** What a global name is bound to. */
    private HeapObject held(String name) {
        HeapObject value = mutator.global(global(name));
        if (value == null) {
            throw new IllegalArgumentException("The name " + name + " is not bound.");
        }
        return value;
    }

    private HeapObject push(String place) {
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

    private record NodeType(String name, boolean hasFinalizer) implements InstanceType {
        static final NodeType PLAIN = new NodeType("Node", false);
        static final NodeType WITH_DEL = new NodeType("NodeWithDel", true);
        static final List<String> ATTRIBUTES = List.of("x", "y");

        @Override
        public boolean isOpen() {
            return false;
        }

        @Override
        public String slotName(int index) {
            return "." + ATTRIBUTES.get(index);
        }
    }

    /** Runs finalizers and callbacks as an interpreter does: in a frame whose one argument is the object. */
    private final class Callers implements Upcalls {
        @Override
        public void runFinalizer(HeapObject object) {
            String name = nameOf(object);
            mutator.push(object);
            mutator.pushFrame("__del__", List.of("self"), 1);
            log.add("del " + name);
            HeapObject caller = self;
            self = object;
            finalizers.getOrDefault(name, () -> {}).run();
            self = caller;
            mutator.popFrame();
        }

        @Override
        public void runCallback(HeapObject weakReference, HeapObject callback) {
            mutator.push(weakReference);
            mutator.pushFrame("callback", List.of("reference"), 1);
            String name = nameOf(weakReference);
            log.add("callback " + name);
            callbacks.getOrDefault(name, () -> {}).run();
            mutator.popFrame();
        }

        @Override
        public void collectionBegins(int generation) {}

        @Override
        public void collectionEnds(int generation, int unreachable) {}

        @Override
        public void saveGarbage(HeapObject object) {
            mutator.addSlot(held(GARBAGE), object);
        }
    }
}
