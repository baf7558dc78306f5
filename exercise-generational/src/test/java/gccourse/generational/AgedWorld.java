package gccourse.generational;

import gccourse.heap.Generations;
import gccourse.heap.HeapObject;
import gccourse.heap.InstanceType;
import gccourse.heap.Kind;
import gccourse.heap.Meter;
import gccourse.heap.Mutator;
import gccourse.kit.Bound;
import gccourse.kit.BrokenRule;
import gccourse.kit.World;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A world whose collector has generations. Automatic collection is off at first.
 *
 * <p>Beside the named objects of the world there are crowds: many nodes that are made in one call, with two slots each.
 */
final class AgedWorld {
    private static final int PERMANENT = 3;

    /** An object or two may still stand in a field. */
    private static final int FEW = 50;

    private final World world;
    private final Mutator mutator;
    private final Generations collector;

    AgedWorld(World world) {
        this.world = world;
        mutator = world.mutator();
        if (!(mutator.collector() instanceof Generations generations)) {
            throw new AssertionError("The collector of this lesson implements gccourse.heap.Generations.");
        }
        collector = generations;
        collector.disable();
    }

    World world() {
        return world;
    }

    Generations collector() {
        return collector;
    }

    int collect(int generation) {
        return mutator.collect(generation);
    }

    /** From now on what the collector finds goes to {@code gc.garbage}, as with {@code gc.DEBUG_SAVEALL}. */
    AgedWorld saveGarbage() {
        world.list("gc.garbage");
        collector.freeze();
        collector.saveAll(true);
        return this;
    }

    // ---- crowds

    /** A list under a global name, of so many nodes in one ring: each refers to the one before, and to itself. */
    AgedWorld crowd(String name, int size) {
        world.list(name);
        HeapObject list = world.object(name);
        HeapObject first = node();
        HeapObject last = first;
        mutator.addSlot(list, first);
        mutator.drop();
        for (int i = 1; i < size; i++) {
            HeapObject node = node();
            mutator.setSlot(node, 0, last);
            mutator.setSlot(node, 1, node);
            mutator.addSlot(list, node);
            mutator.drop();
            last = node;
        }
        mutator.setSlot(first, 0, last);
        return this;
    }

    /** A ring of so many nodes that nothing holds: garbage from the beginning. */
    AgedWorld lostRing(int size) {
        HeapObject first = node();
        mutator.push(first);
        for (int i = 1; i < size; i++) {
            HeapObject node = node();
            mutator.setSlot(node, 0, mutator.peek(1));
            mutator.dropBelowTop();
        }
        mutator.setSlot(first, 0, mutator.peek(0));
        mutator.drop();
        mutator.drop();
        return this;
    }

    /** So many nodes, one after the other, each of which nothing but itself refers to. */
    AgedWorld lostNodes(int count) {
        for (int i = 0; i < count; i++) {
            HeapObject node = node();
            mutator.setSlot(node, 0, node);
            mutator.drop();
        }
        return this;
    }

    /** A node on top of the stack. */
    private HeapObject node() {
        return mutator.allocate(Kind.INSTANCE, 2, Crowd.TYPE);
    }

    private record Crowd(String name, boolean hasFinalizer, boolean isOpen) implements InstanceType {
        static final Crowd TYPE = new Crowd("Node", false, false);

        @Override
        public String slotName(int index) {
            return index == 0 ? ".x" : ".y";
        }
    }

    /** So many nodes that a list under a global name holds, and that hold nothing. */
    AgedWorld plain(String name, int size) {
        world.list(name);
        for (int i = 0; i < size; i++) {
            mutator.addSlot(world.object(name), node());
            mutator.drop();
        }
        return this;
    }

    /** Asserts that the collector holds on to no more than a few of the objects that have been freed. */
    AgedWorld assertKeepsNone(String when) {
        int kept = world.keptOfTheFreed();
        if (kept > FEW) {
            throw new BrokenRule(
                    "MEMORY",
                    null,
                    "%s your collector holds on to %,d objects that have been freed, in fields or collections of its own. Let go of what is dead."
                            .formatted(when, kept));
        }
        return this;
    }

    // ---- looking

    /** The generation in which a named object is; -1 if it is in none. */
    private int generationOf(String name) {
        HeapObject object = world.object(name);
        for (int generation = 0; generation <= PERMANENT; generation++) {
            if (collector.objects(generation).contains(object)) {
                return generation;
            }
        }
        return -1;
    }

    /** Asserts in which generation named objects are. */
    AgedWorld assertGeneration(int expected, String... names) {
        for (String name : names) {
            int found = generationOf(name);
            if (found != expected) {
                throw new BrokenRule(
                        "WRONG GENERATION",
                        world.object(name),
                        name + " should be " + place(expected) + ", but it is " + place(found) + ".");
            }
        }
        return this;
    }

    private static String place(int generation) {
        return generation < 0 ? "in no generation" : "in generation " + generation;
    }

    /** Asserts how many objects each generation has. */
    AgedWorld assertSizes(int... expected) {
        for (int generation = 0; generation < expected.length; generation++) {
            int size = collector.objects(generation).size();
            if (size != expected[generation]) {
                throw new BrokenRule(
                        "WRONG GENERATION",
                        null,
                        "Generation %d should have %,d objects; it has %,d."
                                .formatted(generation, expected[generation], size));
            }
        }
        return this;
    }

    /** Asserts that a generation has these objects and no others, in this order. */
    AgedWorld assertOrder(int generation, String... names) {
        assertMembers(generation, names);
        List<HeapObject> expected = Stream.of(names).map(world::object).toList();
        List<HeapObject> found = collector.objects(generation);
        if (!found.equals(expected)) {
            throw new BrokenRule(
                    "WRONG ORDER",
                    null,
                    "The list of generation " + generation + " should be " + shown(expected) + "; it is " + shown(found)
                            + ".");
        }
        return this;
    }

    /** Asserts that a generation has these objects and no others, whatever their order. */
    AgedWorld assertMembers(int generation, String... names) {
        List<HeapObject> expected = new ArrayList<>();
        for (String name : names) {
            expected.add(world.object(name));
        }
        List<HeapObject> found = collector.objects(generation);
        List<HeapObject> missing = without(expected, found);
        List<HeapObject> tooMany = without(found, expected);
        if (!missing.isEmpty() || !tooMany.isEmpty() || found.size() != expected.size()) {
            throw new BrokenRule(
                    "WRONG GENERATION",
                    missing.isEmpty() ? null : missing.get(0),
                    "Generation " + generation + " should have " + shown(expected) + "; it has " + shown(found) + ".");
        }
        return this;
    }

    private static List<HeapObject> without(List<HeapObject> some, List<HeapObject> others) {
        return some.stream().filter(object -> !others.contains(object)).toList();
    }

    private static String shown(List<HeapObject> objects) {
        return objects.isEmpty()
                ? "no objects"
                : objects.stream().limit(10).map(Object::toString).collect(Collectors.joining(", "))
                        + (objects.size() > 10 ? " and %,d more".formatted(objects.size() - 10) : "");
    }

    // ---- work

    /** The work that the collector does in a collection. */
    Meter.Reading workOf(int generation) {
        return world.work(() -> collect(generation));
    }

    /**
     * Asserts that work stays within a bound.
     *
     * @param work what was done, with a place for the number: {@code followed %,d references}
     * @param when what was going on, and how much there was to do: {@code in a collection of 700 objects}
     * @param reason why so few are enough, in a sentence
     */
    static void assertWork(Bound bound, String work, String when, long fewest, String reason) {
        if (bound.isBroken()) {
            throw BrokenRule.tooMuchWork(
                    "You %s %s; %,d to %,d are enough. %s"
                            .formatted(work.formatted(bound.measured()), when, fewest, bound.most(), reason),
                    bound);
        }
    }
}
