package gccourse.generational.hidden;

import gccourse.heap.Collector;
import gccourse.heap.CollectorError;
import gccourse.heap.DanglingReference;
import gccourse.heap.Generations;
import gccourse.heap.Heap;
import gccourse.heap.HeapObject;
import gccourse.heap.Inspector;
import gccourse.heap.InstanceType;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import gccourse.heap.oracle.Completeness;
import gccourse.heap.oracle.Oracle;
import gccourse.heap.oracle.Violation;
import gccourse.kit.Fresh;
import gccourse.kit.random.Shrinking;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Builds graphs of objects at random, and says of each collection beforehand who is to be found: whoever is in the
 * generations that are collected, and is not led to by a root or by an older object, be it in use or not.
 */
public final class RandomGraphs {
    /** How many graphs a test builds. */
    public static final int SEEDS = 20;

    private static final int LENGTH = 1_200;
    private static final int PERMANENT = 3;
    private static final List<String> NAMES = List.of("a", "b", "c", "d", "e");

    private RandomGraphs() {}

    /** What is demanded; each level demands what those before it do. */
    public enum Level {
        /** Full collections answer the right number and lose nobody. */
        FOUND,
        /** So do young ones, and survivors are in the next generation. */
        YOUNG,
        /** Who was found has been freed. */
        FREED
    }

    /** When to collect besides the collections that the program asks for; which generation is a matter of chance. */
    public enum Stress {
        NEVER,
        EVERY_ALLOCATION,
        EVERY_WRITE
    }

    private enum Deed {
        NODE,
        LIST,
        TUPLE,
        DICT,
        BIND,
        UNBIND,
        STORE,
        EMPTY,
        LOAD,
        COLLECT
    }

    private record Operation(Deed deed, int one, int two, int slot) {}

    private record Trouble(String rule, String message, List<String> lines) {}

    /** Fails with the shortest program that can be found if one of them finds a rule broken. */
    static void check(Level level, Stress stress, Collector collector) {
        Supplier<Collector> collectors = Fresh.like(collector);
        for (long seed = 1; seed <= SEEDS; seed++) {
            String trouble = trouble(level, stress, seed, collectors);
            if (trouble != null) {
                throw new AssertionError(trouble);
            }
        }
    }

    /** Builds the graph of a seed, and tells what is wrong, with the shortest program that can be found; or null. */
    public static @Nullable String trouble(Level level, Stress stress, long seed, Supplier<Collector> collectors) {
        List<Operation> operations = operations(new Random(seed), level);
        Trouble trouble = new Run(level, stress, collectors.get()).of(operations);
        if (trouble == null) {
            return null;
        }
        List<Operation> needed = Shrinking.shrink(operations, fewer -> {
            Trouble still = new Run(level, stress, collectors.get()).of(fewer);
            return still != null && still.rule.equals(trouble.rule);
        });
        Trouble last = new Run(level, stress, collectors.get()).of(needed);
        Trouble shown = last == null ? trouble : last;
        return "%s%n%nIt happens at the last of these lines (random graph %d, cut down; all names are None at first):%n%n   %s"
                .formatted(shown.message, seed, String.join("\n   ", shown.lines));
    }

    private static List<Operation> operations(Random random, Level level) {
        Deed[] deeds = {
            Deed.NODE,
            Deed.NODE,
            Deed.LIST,
            Deed.TUPLE,
            Deed.DICT,
            Deed.BIND,
            Deed.UNBIND,
            Deed.STORE,
            Deed.STORE,
            Deed.STORE,
            Deed.STORE,
            Deed.STORE,
            Deed.EMPTY,
            Deed.LOAD,
            Deed.COLLECT,
            Deed.COLLECT
        };
        List<Operation> operations = new ArrayList<>();
        for (int i = 0; i < LENGTH; i++) {
            Deed deed = deeds[random.nextInt(deeds.length)];
            int generation =
                    level == Level.FOUND ? 2 : List.of(0, 0, 0, 1, 1, 2).get(random.nextInt(6));
            operations.add(new Operation(
                    deed,
                    deed == Deed.COLLECT ? generation : random.nextInt(NAMES.size()),
                    random.nextInt(NAMES.size()),
                    random.nextInt(3)));
        }
        return operations;
    }

    private record Node(String name, boolean hasFinalizer, boolean isOpen) implements InstanceType {
        static final Node TYPE = new Node("Node", false, false);

        @Override
        public String slotName(int index) {
            return "." + "xyz".charAt(index);
        }
    }

    /** One run of a program on one collector. */
    private static final class Run {
        private final Level level;
        private final Stress stress;
        private final Generations generations;
        private final Mutator mutator;
        private final Inspector inspector;
        private final Oracle oracle;
        private final HeapObject none;
        private final List<String> lines = new ArrayList<>();

        Run(Level level, Stress stress, Collector collector) {
            this.level = level;
            this.stress = stress;
            generations = (Generations) collector;
            Heap heap = new Heap(1 << 20);
            mutator = new Mutator(heap, collector);
            generations.disable();
            inspector = new Inspector(heap);
            oracle = new Oracle(inspector, collector);
            none = mutator.immortal(Kind.NONE, "None");
            for (String name : NAMES) {
                mutator.declareGlobal(name);
            }
        }

        @Nullable
        Trouble of(List<Operation> operations) {
            try {
                for (Operation operation : operations) {
                    Trouble trouble = perform(operation);
                    if (trouble == null) {
                        trouble = audit();
                    }
                    if (trouble != null) {
                        return trouble;
                    }
                }
                return null;
            } catch (CollectorError error) {
                return new Trouble(error.rule().name(), error.getMessage(), lines);
            } catch (DanglingReference error) {
                return new Trouble("dangling", error.getMessage(), lines);
            }
        }

        private @Nullable Trouble audit() {
            Violation violation = oracle.audit(Completeness.ACYCLIC, true).first();
            return violation == null ? null : new Trouble(violation.getClass().getName(), violation.message(), lines);
        }

        private @Nullable Trouble perform(Operation operation) {
            String one = NAMES.get(operation.one);
            String two = NAMES.get(operation.two);
            switch (operation.deed) {
                case COLLECT -> {
                    return collect(operation.one);
                }
                case NODE -> {
                    Trouble trouble = stressAt(Stress.EVERY_ALLOCATION, operation);
                    lines.add(one + " = Node()");
                    mutator.allocate(Kind.INSTANCE, 3, Node.TYPE);
                    mutator.storeGlobal(operation.one);
                    return trouble;
                }
                case LIST, TUPLE, DICT -> {
                    Trouble trouble = stressAt(Stress.EVERY_ALLOCATION, operation);
                    Kind kind = Kind.valueOf(operation.deed.name());
                    lines.add(one + " = "
                            + switch (kind) {
                                case LIST -> "[" + two + ", " + one + "]";
                                case TUPLE -> "(" + two + ", " + one + ")";
                                default -> "{0: " + two + ", 1: " + one + "}";
                            });
                    HeapObject holder = mutator.allocate(kind, 2, kind.pythonName());
                    mutator.setSlot(holder, 0, value(operation.two));
                    mutator.setSlot(holder, 1, value(operation.one));
                    mutator.storeGlobal(operation.one);
                    return trouble;
                }
                case BIND -> {
                    lines.add(one + " = " + two);
                    mutator.push(value(operation.two));
                    mutator.storeGlobal(operation.one);
                }
                case UNBIND -> {
                    lines.add(one + " = None");
                    mutator.deleteGlobal(operation.one);
                }
                case STORE, EMPTY -> {
                    HeapObject holder = value(operation.one);
                    if (holder == none || holder.kind() == Kind.TUPLE) {
                        return null;
                    }
                    int slot = operation.slot % mutator.slotCount(holder);
                    boolean store = operation.deed == Deed.STORE;
                    lines.add(one + inspector.slotName(holder, slot) + " = " + (store ? two : "None"));
                    mutator.setSlot(holder, slot, store ? value(operation.two) : none);
                    return stressAt(Stress.EVERY_WRITE, operation);
                }
                case LOAD -> {
                    HeapObject holder = value(operation.two);
                    if (holder == none) {
                        return null;
                    }
                    int slot = operation.slot % mutator.slotCount(holder);
                    lines.add(one + " = " + two + inspector.slotName(holder, slot));
                    HeapObject value = mutator.slot(holder, slot);
                    mutator.push(value == null ? none : value);
                    mutator.storeGlobal(operation.one);
                }
            }
            return null;
        }

        private HeapObject value(int global) {
            HeapObject value = mutator.global(global);
            return value == null ? none : value;
        }

        private @Nullable Trouble stressAt(Stress moment, Operation operation) {
            int generation = operation.slot < 2 ? operation.slot : operation.two == 0 ? 2 : 0;
            return stress == moment ? collect(generation) : null;
        }

        private @Nullable Trouble collect(int generation) {
            lines.add("gc.collect(" + generation + ")");
            List<HeapObject> candidates = new ArrayList<>();
            Deque<HeapObject> work = new ArrayDeque<>();
            inspector.roots().forEach(root -> work.push(root.target()));
            for (int i = 0; i <= PERMANENT; i++) {
                if (i <= generation) {
                    candidates.addAll(generations.objects(i));
                } else {
                    generations.objects(i).forEach(work::push);
                }
            }
            Set<HeapObject> inUse = reach(work);
            List<HeapObject> lost = candidates.stream()
                    .filter(object -> !inUse.contains(object))
                    .toList();

            int answered = mutator.collect(generation);

            if (answered != lost.size()) {
                return new Trouble(
                        "number",
                        "The collection answered %d, but in %s there %s to which neither a root nor an older object leads%s."
                                .formatted(
                                        answered,
                                        names(generation),
                                        lost.size() == 1 ? "is 1 object" : "are " + lost.size() + " objects",
                                        lost.isEmpty() ? "" : ": " + lost),
                        lines);
            }
            for (HeapObject object : candidates) {
                boolean freed = inspector.isFreed(object);
                if (inUse.contains(object) && freed) {
                    return new Trouble(
                            "freed",
                            "The collection freed " + object
                                    + ", but a root or an older object leads to it, directly or through others.",
                            lines);
                }
                if (!inUse.contains(object) && !freed && level == Level.FREED) {
                    return new Trouble(
                            "kept",
                            "The collection found " + object
                                    + ", to which no root and no older object leads, but has not" + " freed it.",
                            lines);
                }
            }
            return level == Level.FOUND ? null : survivors(candidates, inUse, Math.min(generation + 1, 2));
        }

        private @Nullable Trouble survivors(List<HeapObject> candidates, Set<HeapObject> inUse, int older) {
            List<HeapObject> there = generations.objects(older);
            for (HeapObject object : candidates) {
                if (inUse.contains(object) && generations.isTracked(object) && !there.contains(object)) {
                    return new Trouble(
                            "lost", object + " has survived, but is not in generation " + older + " now.", lines);
                }
            }
            return null;
        }

        private Set<HeapObject> reach(Deque<HeapObject> work) {
            Set<HeapObject> reached = Collections.newSetFromMap(new IdentityHashMap<>());
            while (!work.isEmpty()) {
                HeapObject object = work.pop();
                if (reached.add(object)) {
                    for (int i = 0; i < inspector.slotCount(object); i++) {
                        HeapObject target = inspector.slot(object, i);
                        if (target != null) {
                            work.push(target);
                        }
                    }
                }
            }
            return reached;
        }

        private static String names(int generation) {
            return generation == 0 ? "generation 0" : "the generations 0 to " + generation;
        }
    }
}
