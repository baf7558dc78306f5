package gccourse.kit;

import gccourse.heap.Collector;
import gccourse.heap.Heap;
import gccourse.heap.HeapEvent;
import gccourse.heap.HeapListener;
import gccourse.heap.HeapObject;
import gccourse.heap.Inspector;
import gccourse.heap.Kind;
import gccourse.heap.Meter;
import gccourse.heap.Mutator;
import gccourse.kit.rules.Kept;
import gccourse.kit.rules.Ticks;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A small world of named objects on a heap of its own, for tests of what Python cannot show.
 *
 * <p>An object is made under a name, and a global of that name refers to it. The world remembers the object under the
 * name it was made with, so that a test can ask for it when no name of the program holds it any more. Places are
 * written as in Python: {@code "a"}, {@code "a.x"}, {@code "items[0]"}, {@code "None"}; each is one step deep at most. In
 * a finalizer, {@code "self"} is the object that dies.
 *
 * <p>A test that takes two worlds as parameters gets two heaps, each with a collector of its own made from the class
 * under test; one that takes {@link Worlds} makes as many as it likes. So it can use them one after the other, in turns,
 * or one inside a finalizer of the other, and what a collector keeps in static fields is found out:
 *
 * <pre>
 *   void twoHeaps(World one, World other) {
 *       one.nodeWithDel("a", () -&gt; other.node("b").del("b").assertDead("b")).del("a").assertDead("a");
 *   }
 * </pre>
 *
 * <p>A finalizer and a callback do nothing but leave a line in the {@link #log}, unless a test gives them more to do.
 */
public final class World {
    private static final int CAPACITY = 128 << 20;

    private final Mutator mutator;
    private final Names names;
    private final WorldUpcalls upcalls;
    private final WorldRules rules;
    private final List<String> freed = new ArrayList<>();
    private boolean freesAreWatched;
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
        mutator = new Mutator(new Heap(CAPACITY), collector);
        names = new Names(mutator);
        upcalls = new WorldUpcalls(mutator, names);
        rules = new WorldRules(mutator, names, countsAreKept);
        mutator.install(upcalls);
    }

    // ---- making

    /** {@code name = Node()}: an object with the attributes x and y. */
    public World node(String name) {
        return make(name, Kind.INSTANCE, Names.NodeType.PLAIN, "None", "None");
    }

    /** As {@link #node}, of a class with a finalizer, which logs {@code del name}. */
    public World nodeWithDel(String name) {
        return make(name, Kind.INSTANCE, Names.NodeType.WITH_DEL, "None", "None");
    }

    /** As {@link #nodeWithDel}; the finalizer does this as well. */
    public World nodeWithDel(String name, Runnable finalizer) {
        upcalls.onFinalizer(name, finalizer);
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
        keep(name, mutator.weakReference(names.held(target), callback));
        return this;
    }

    /** As {@link #weak(String, String)}; the callback does this as well. */
    public World weak(String name, String target, Runnable callback) {
        upcalls.onCallback(name, callback);
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
        int global = names.global(name);
        mutator.push(names.none());
        for (int i = 0; i < length; i++) {
            HeapObject node = mutator.allocate(Kind.INSTANCE, 2, Names.NodeType.PLAIN);
            mutator.setSlot(node, 0, mutator.peek(1));
            mutator.dropBelowTop();
        }
        mutator.storeGlobal(global);
        return this;
    }

    private World make(String name, Kind kind, Object payload, String... places) {
        for (String place : places) {
            names.push(place);
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
        names.remember(name, object);
        mutator.storeGlobal(names.global(name));
    }

    // ---- changing

    /** {@code name = place}. */
    public World bind(String name, String place) {
        names.push(place);
        mutator.storeGlobal(names.global(name));
        return this;
    }

    /** {@code del name}, one after the other. */
    public World del(String... globals) {
        for (String name : globals) {
            mutator.deleteGlobal(names.global(name));
        }
        return this;
    }

    /** {@code place = value}, where the place is an attribute or an item. */
    public World store(String place, String value) {
        Names.Slot slot = names.slot(place);
        mutator.setSlot(slot.holder(), slot.index(), names.push(value));
        mutator.drop();
        return this;
    }

    /** Writes a slot with what it holds, while no temporary holds it as well: the slot may be its only holder. */
    public World storeAgain(String place) {
        Names.Slot slot = names.slot(place);
        mutator.setSlot(slot.holder(), slot.index(), mutator.slot(slot.holder(), slot.index()));
        return this;
    }

    /** Moves a value from one slot to another, while no temporary holds it: first it has two holders, then one. */
    public World move(String from, String to) {
        Names.Slot source = names.slot(from);
        Names.Slot target = names.slot(to);
        mutator.setSlot(target.holder(), target.index(), mutator.slot(source.holder(), source.index()));
        mutator.setSlot(source.holder(), source.index(), null);
        return this;
    }

    /** {@code list.append(value)}. */
    public World append(String list, String value) {
        HeapObject holder = names.held(list);
        mutator.addSlot(holder, names.push(value));
        mutator.drop();
        return this;
    }

    /** {@code container.clear()}. */
    public World clear(String container) {
        mutator.clearSlots(names.held(container));
        return this;
    }

    /** Calls a function; what the places refer to becomes its arguments, which count until {@link #returns}. */
    public World call(String... arguments) {
        List<String> parameters = new ArrayList<>();
        for (String argument : arguments) {
            names.push(argument);
            parameters.add("argument" + parameters.size());
        }
        mutator.pushFrame("function" + ++calls, parameters, arguments.length);
        return this;
    }

    /** Returns from the function that was called last. */
    public World returns() {
        mutator.popFrame();
        return this;
    }

    /** Takes a temporary reference, as an expression that is being evaluated does. */
    public World hold(String place) {
        names.push(place);
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
        return names.object(name);
    }

    /** The finalizers and callbacks that ran, in order: {@code del a}, {@code callback w}. */
    public List<String> log() {
        return upcalls.log();
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
        HeapListener before = listenAlso(event -> {
            if (event instanceof HeapEvent.Freed && frees[0]++ % 10 == 0) {
                deepest[0] = Math.max(deepest[0], calls());
            }
        });
        int outside = calls();
        something.run();
        mutator.listen(before);
        return Math.max(0, deepest[0] - outside);
    }

    private static int calls() {
        return StackWalker.getInstance().walk(frames -> (int) frames.count());
    }

    /** How many freed objects the collector still holds on to, in fields, collections and arrays of its own. */
    public int keptOfTheFreed() {
        return Kept.freed(mutator.collector(), new Inspector(mutator.heap()));
    }

    /** Notes from now on in which order objects are freed, for {@link #assertFreed}. */
    public World watchFrees() {
        freed.clear();
        if (freesAreWatched) {
            return this;
        }
        freesAreWatched = true;
        listenAlso(event -> {
            if (event instanceof HeapEvent.Freed death) {
                freed.add(names.nameOf(death.object()));
            }
        });
        return this;
    }

    /** Lets another listener hear what happens, after the one that hears it already; returns that one. */
    private @Nullable HeapListener listenAlso(HeapListener another) {
        HeapListener before = mutator.listener();
        mutator.listen(event -> {
            if (before != null) {
                before.on(event);
            }
            another.on(event);
        });
        return before;
    }

    /** How many objects are on the heap. */
    public int population() {
        return rules.population();
    }

    // ---- asserting

    /** Asserts that the collector counts so many references to an object. */
    public World assertCount(String name, int expected) {
        rules.checkCount(name, expected);
        return this;
    }

    /** Asserts that objects have not been freed. */
    public World assertAlive(String... objects) {
        for (String name : objects) {
            rules.checkIsAlive(name);
        }
        return this;
    }

    /** Asserts that objects have been freed. */
    public World assertDead(String... objects) {
        for (String name : objects) {
            rules.checkIsDead(name);
        }
        return this;
    }

    /** Asserts which finalizers and callbacks have run since the world began, in order. */
    public World assertLog(String... expected) {
        WorldRules.checkOrder(List.of(expected), log(), "Finalizers and callbacks should have run", "ran");
        return this;
    }

    /** Asserts which objects have been freed since {@link #watchFrees}, in order. */
    public World assertFreed(String... expected) {
        WorldRules.checkOrder(List.of(expected), freed, "Objects should have been freed", "were freed");
        return this;
    }

    /** Asserts that all memory has been given back. */
    public World assertEmpty() {
        rules.checkIsEmpty();
        return this;
    }
}
