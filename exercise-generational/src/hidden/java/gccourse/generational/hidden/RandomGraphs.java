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
import gccourse.heap.Upcalls;
import gccourse.heap.oracle.AuditReport;
import gccourse.heap.oracle.Completeness;
import gccourse.heap.oracle.Oracle;
import gccourse.kit.Fresh;
import gccourse.kit.Seeds;
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
    /** How many graphs a test builds. Each finds by itself what these graphs are there to find. */
    private static final int GRAPHS = 5;

    private static final int LENGTH = 3_000;
    private static final int NAMES = 6;

    /** The list to which garbage goes that is saved; its name, and that of an object that lives for ever, come last. */
    private static final int GARBAGE = NAMES;

    private static final int ANCHOR = NAMES + 1;

    private RandomGraphs() {}

    /** What is demanded; each level has kinds of objects, or demands, of its own. */
    public enum Level {
        /** Full collections find and save who is out of reach, and nobody else. */
        FOUND,
        /** So do young ones, and survivors are in the next generation. */
        YOUNG,
        /** Who was found has been freed. */
        FREED,
        /** Some objects have finalizers, which make new references to them. */
        SAVED;

        private boolean savesGarbage() {
            return this == FOUND || this == YOUNG;
        }
    }

    /** When to collect besides the collections that the program asks for; which generation is a matter of chance. */
    public enum Stress {
        NEVER,
        EVERY_ALLOCATION,
        EVERY_WRITE
    }

    private enum Deed {
        MAKE,
        BIND,
        UNBIND,
        STORE,
        EMPTY,
        LOAD,
        ABANDON,
        COLLECT,
        FORGET_GARBAGE
    }

    private record Operation(Deed deed, Kind kind, int one, int two, int number) {}

    private record Finding(String rule, String message) {}

    /** Fails with the shortest program that can be found if one of them finds a rule broken. */
    static void check(Level level, Stress stress, Collector collector, Seeds seeds) {
        Supplier<Collector> collectors = Fresh.like(collector);
        for (long seed : seeds.take(GRAPHS)) {
            List<Operation> operations = operations(new Random(seed), level);
            Finding finding = new Run(level, stress, collectors.get(), false).of(operations);
            if (finding != null) {
                throw new AssertionError(tell(finding, level, stress, seed, collectors));
            }
        }
    }

    /** Whether the graph of a seed finds something wrong. */
    public static boolean finds(Level level, Stress stress, long seed, Supplier<Collector> collectors) {
        return new Run(level, stress, collectors.get(), false).of(operations(new Random(seed), level)) != null;
    }

    /** Tells what is wrong, with the shortest program that can be found. */
    private static String tell(Finding finding, Level level, Stress stress, long seed, Supplier<Collector> collectors) {
        List<Operation> operations = operations(new Random(seed), level);
        List<Operation> needed = Shrinking.shrink(operations, fewer -> {
            Finding still = new Run(level, stress, collectors.get(), false).of(fewer);
            return still != null && still.rule.equals(finding.rule);
        });
        Run told = new Run(level, stress, collectors.get(), true);
        Finding last = told.of(needed);
        return "%s%n%nIt happens at the last of these lines (random graph %d, cut down; all names are None at first):%n%n   %s"
                .formatted((last == null ? finding : last).message, seed, String.join("\n   ", told.lines));
    }

    private static List<Operation> operations(Random random, Level level) {
        List<Deed> deeds = List.of(
                Deed.MAKE,
                Deed.MAKE,
                Deed.MAKE,
                Deed.MAKE,
                Deed.MAKE,
                Deed.MAKE,
                Deed.MAKE,
                Deed.MAKE,
                Deed.BIND,
                Deed.UNBIND,
                Deed.STORE,
                Deed.STORE,
                Deed.STORE,
                Deed.EMPTY,
                Deed.LOAD,
                Deed.ABANDON,
                Deed.ABANDON,
                Deed.COLLECT,
                Deed.COLLECT,
                Deed.COLLECT);
        List<Kind> kinds = List.of(
                Kind.INSTANCE,
                Kind.INSTANCE,
                Kind.LIST,
                Kind.TUPLE,
                Kind.DICT,
                Kind.METHOD,
                Kind.ITERATOR,
                Kind.WEAK_REFERENCE);
        List<Integer> generations = level == Level.FOUND ? List.of(2) : List.of(0, 0, 0, 0, 1, 1, 1, 2);
        List<Operation> operations = new ArrayList<>();
        for (int i = 0; i < LENGTH; i++) {
            boolean forget = level.savesGarbage() && i % 50 == 49;
            Deed deed = forget ? Deed.FORGET_GARBAGE : pick(deeds, random);
            int one = deed == Deed.COLLECT ? pick(generations, random) : random.nextInt(NAMES);
            int two = deed == Deed.STORE && random.nextInt(3) == 0 ? one : random.nextInt(NAMES);
            operations.add(new Operation(deed, pick(kinds, random), one, two, random.nextInt(6)));
        }
        return operations;
    }

    private static <T> T pick(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }

    private record Node(String name, boolean hasFinalizer, boolean isOpen) implements InstanceType {
        static final Node PLAIN = new Node("Node", false, false);
        static final Node WITH_DEL = new Node("Saver", true, false);

        @Override
        public String slotName(int index) {
            return "." + "xyz".charAt(index);
        }
    }

    /** One run of a program on one collector. */
    private static final class Run implements Upcalls {
        private final Level level;
        private final Stress stress;
        private final Generations generations;
        private final Mutator mutator;
        private final Inspector inspector;
        private final Oracle oracle;
        private final HeapObject none;

        /** Whether the program is written down; that takes longer than to run it. */
        private final boolean tells;

        private final List<String> lines = new ArrayList<>();
        private int finalizersRun;
        private boolean collecting;
        private @Nullable Finding nested;

        Run(Level level, Stress stress, Collector collector, boolean tells) {
            this.level = level;
            this.stress = stress;
            this.tells = tells;
            generations = (Generations) collector;
            Heap heap = new Heap(1 << 18);
            mutator = new Mutator(heap, collector);
            mutator.install(this);
            generations.disable();
            inspector = new Inspector(heap);
            oracle = new Oracle(inspector, collector);
            none = mutator.immortal(Kind.NONE, "None");
            for (int i = 0; i < NAMES; i++) {
                mutator.declareGlobal(name(i));
            }
            mutator.declareGlobal("gc.garbage");
            mutator.declareGlobal("anchor");
            mutator.allocate(Kind.LIST, 0, "list");
            mutator.storeGlobal(GARBAGE);
            mutator.allocate(Kind.INSTANCE, 3, Node.PLAIN);
            mutator.storeGlobal(ANCHOR);
            generations.freeze();
            if (level.savesGarbage()) {
                generations.saveAll(true);
            }
        }

        private static String name(int global) {
            return String.valueOf("abcdef".charAt(global));
        }

        @Nullable
        Finding of(List<Operation> operations) {
            try {
                for (Operation operation : operations) {
                    Finding finding = perform(operation);
                    if (finding != null) {
                        return finding;
                    }
                }
                return audit(oracle.audit(Completeness.ACYCLIC, true));
            } catch (CollectorError error) {
                return new Finding(error.rule().name(), error.getMessage());
            } catch (DanglingReference error) {
                return new Finding("dangling", error.getMessage());
            }
        }

        private @Nullable Finding audit(AuditReport report) {
            return report.first() == null
                    ? null
                    : new Finding(
                            report.first().getClass().getName(), report.first().message());
        }

        private void tell(String line, Object... words) {
            if (tells) {
                lines.add(line.formatted(words));
            }
        }

        private @Nullable Finding perform(Operation operation) {
            String one = name(Math.min(operation.one, NAMES - 1));
            String two = name(operation.two);
            switch (operation.deed) {
                case MAKE -> {
                    Finding finding = stressAt(Stress.EVERY_ALLOCATION, operation);
                    tell("%s = %s", one, tells ? made(operation, one, two) : "");
                    make(operation);
                    mutator.storeGlobal(operation.one);
                    return finding;
                }
                case BIND -> {
                    tell("%s = %s", one, two);
                    bind(operation.one, value(operation.two));
                }
                case UNBIND -> {
                    tell("%s = None", one);
                    mutator.deleteGlobal(operation.one);
                }
                case STORE, EMPTY -> {
                    Place place = place(operation);
                    if (place == null) {
                        return null;
                    }
                    boolean store = operation.deed == Deed.STORE;
                    tell("%s = %s", place.text, store ? two : "None");
                    mutator.setSlot(place.holder, place.slot, store ? value(operation.two) : none);
                    return stressAt(Stress.EVERY_WRITE, operation);
                }
                case ABANDON -> {
                    Place place = place(operation);
                    if (place == null) {
                        return null;
                    }
                    tell("%1$s = Node(); %1$s.x = %1$s; %2$s = None", place.text, one);
                    HeapObject node = mutator.allocate(Kind.INSTANCE, 3, Node.PLAIN);
                    mutator.setSlot(node, 0, node);
                    mutator.setSlot(place.holder, place.slot, node);
                    mutator.drop();
                    mutator.deleteGlobal(operation.one);
                }
                case LOAD -> {
                    HeapObject holder = value(operation.two);
                    if (holder == none) {
                        return null;
                    }
                    int slot = operation.number % mutator.slotCount(holder);
                    HeapObject value = mutator.slot(holder, slot);
                    tell("%s = %s%s", one, two, tells ? inspector.slotName(holder, slot) : "");
                    bind(operation.one, value == null ? none : value);
                }
                case FORGET_GARBAGE -> {
                    tell("gc.garbage.clear()");
                    mutator.clearSlots(value(GARBAGE));
                }
                case COLLECT -> {
                    return collect(operation.one);
                }
            }
            return null;
        }

        /** A slot that can be written. */
        private record Place(HeapObject holder, int slot, String text) {}

        /** The last writable slot on a way that leads from a name as many steps deep as the operation says. */
        private @Nullable Place place(Operation operation) {
            HeapObject object = value(operation.one);
            String text = name(operation.one);
            Place last = null;
            for (int step = 0; step <= operation.number && object != null && object != none; step++) {
                int slots = mutator.slotCount(object);
                int slot = (operation.number + operation.two + step) % slots;
                text = tells ? text + inspector.slotName(object, slot) : "";
                if (isWritable(object)) {
                    last = new Place(object, slot, text);
                }
                object = mutator.slot(object, slot);
            }
            return last;
        }

        private void bind(int global, HeapObject value) {
            mutator.push(value);
            mutator.storeGlobal(global);
        }

        private static boolean isWritable(HeapObject object) {
            return switch (object.kind()) {
                case LIST, DICT, INSTANCE -> true;
                default -> false;
            };
        }

        private HeapObject value(int global) {
            HeapObject value = mutator.global(global);
            return value == null ? none : value;
        }

        private boolean hasFinalizer(Operation operation) {
            return level == Level.SAVED && operation.number < 3;
        }

        private String made(Operation operation, String one, String two) {
            return switch (operation.kind) {
                case LIST -> "[%s, %s]".formatted(two, one);
                case TUPLE -> "(%s, %s)".formatted(two, one);
                case DICT -> "{0: %s, 1: %s}".formatted(two, one);
                case METHOD -> one + ".method";
                case ITERATOR -> "iter(%s)".formatted(one);
                case WEAK_REFERENCE -> "weakref.ref(anchor, %s)".formatted(one);
                default -> (hasFinalizer(operation) ? "Saver(%s)" : "Node(%s)").formatted(one);
            };
        }

        /** Makes an object, which holds what one or two names have held, and leaves it on top of the stack. */
        private void make(Operation operation) {
            HeapObject one = value(operation.one);
            HeapObject two = value(operation.two);
            switch (operation.kind) {
                case LIST, TUPLE, DICT -> {
                    HeapObject holder = mutator.allocate(operation.kind, 2, operation.kind.pythonName());
                    mutator.setSlot(holder, 0, two);
                    mutator.setSlot(holder, 1, one);
                }
                case METHOD, ITERATOR -> {
                    HeapObject holder = mutator.allocate(operation.kind, 1, operation.kind.pythonName());
                    mutator.setSlot(holder, 0, one);
                }
                case WEAK_REFERENCE -> mutator.weakReference(value(ANCHOR), one);
                default -> {
                    Node type = hasFinalizer(operation) ? Node.WITH_DEL : Node.PLAIN;
                    mutator.setSlot(mutator.allocate(Kind.INSTANCE, 3, type), operation.number % 3, one);
                }
            }
        }

        private @Nullable Finding stressAt(Stress moment, Operation operation) {
            return stress == moment ? collect(List.of(0, 0, 0, 1, 1, 2).get(operation.number)) : null;
        }

        // ---- a collection, and what must have come of it

        private @Nullable Finding collect(int generation) {
            tell("gc.collect(%d)", generation);
            List<HeapObject> candidates = new ArrayList<>();
            List<HeapObject> older = new ArrayList<>();
            for (int i = 0; i <= Generations.PERMANENT; i++) {
                (i <= generation ? candidates : older).addAll(generations.objects(i));
            }
            Set<HeapObject> inUse = reachFrom(older);
            List<HeapObject> lost = candidates.stream()
                    .filter(object -> !inUse.contains(object))
                    .toList();
            int saved = mutator.slotCount(value(GARBAGE));

            collecting = true;
            int answered = mutator.collect(generation);
            collecting = false;

            Finding finding = nested;
            if (finding == null) {
                finding = audit(oracle.audit(Completeness.ACYCLIC, true));
            }
            if (finding == null) {
                finding = audit(oracle.auditBookkeeping());
            }
            if (finding == null && level.savesGarbage()) {
                finding = checkSaved(saved, lost);
            }
            if (finding == null && !level.savesGarbage()) {
                finding = checkFreed(lost, older);
            }
            if (finding == null) {
                finding = checkNumber(answered, generation, lost);
            }
            return finding == null && level != Level.FOUND
                    ? checkSurvivors(candidates, inUse, Math.min(generation + 1, 2))
                    : finding;
        }

        private @Nullable Finding checkSaved(int before, List<HeapObject> lost) {
            HeapObject garbage = value(GARBAGE);
            Set<HeapObject> saved = Collections.newSetFromMap(new IdentityHashMap<>());
            for (int i = before; i < mutator.slotCount(garbage); i++) {
                saved.add(mutator.slot(garbage, i));
            }
            for (HeapObject object : lost) {
                if (!saved.remove(object)) {
                    return new Finding(
                            "kept",
                            "No root and no older object leads to " + object
                                    + ", but the collection has not found it.");
                }
            }
            return saved.isEmpty()
                    ? null
                    : new Finding(
                            "found",
                            "The collection has found " + saved.iterator().next()
                                    + ", but a root or an older object leads to it, directly or through others.");
        }

        private @Nullable Finding checkFreed(List<HeapObject> lost, List<HeapObject> older) {
            Set<HeapObject> inUse = reachFrom(
                    older.stream().filter(object -> !inspector.isFreed(object)).toList());
            for (HeapObject object : lost) {
                if (!inspector.isFreed(object) && !inUse.contains(object)) {
                    return new Finding(
                            "kept",
                            "The collection has not freed " + object + ", to which no root and no older object leads.");
                }
            }
            return null;
        }

        private @Nullable Finding checkNumber(int answered, int generation, List<HeapObject> lost) {
            List<HeapObject> found = level.savesGarbage()
                    ? lost
                    : lost.stream().filter(inspector::isFreed).toList();
            return answered == found.size()
                    ? null
                    : new Finding(
                            "number",
                            "The collection answered %d, but in %s there %s to which neither a root nor an older object leads%s."
                                    .formatted(
                                            answered,
                                            generation == 0 ? "generation 0" : "the generations 0 to " + generation,
                                            found.size() == 1 ? "was 1 object" : "were " + found.size() + " objects",
                                            found.isEmpty() ? "" : ": " + found));
        }

        private @Nullable Finding checkSurvivors(List<HeapObject> candidates, Set<HeapObject> inUse, int older) {
            Set<HeapObject> there = Collections.newSetFromMap(new IdentityHashMap<>());
            there.addAll(generations.objects(older));
            for (HeapObject object : candidates) {
                if (inUse.contains(object)
                        && !inspector.isFreed(object)
                        && generations.isTracked(object)
                        && !there.contains(object)
                        && !object.isFinalized()) {
                    return new Finding("lost", object + " has survived, but is not in generation " + older + " now.");
                }
            }
            return null;
        }

        private Set<HeapObject> reachFrom(List<HeapObject> objects) {
            Deque<HeapObject> work = new ArrayDeque<>(objects);
            inspector.roots().forEach(root -> work.push(root.target()));
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

        // ---- what a finalizer does: nothing, or something that saves

        @Override
        public void runFinalizer(HeapObject self) {
            mutator.push(self);
            int global = finalizersRun % NAMES;
            HeapObject held = mutator.slot(self, finalizersRun % 3);
            switch (finalizersRun++ % 5) {
                case 0 -> {
                    tell("   %s.__del__: %s = self", self, name(global));
                    bind(global, self);
                }
                case 1 -> {
                    String slot = inspector.slotName(self, (finalizersRun - 1) % 3);
                    tell("   %s.__del__: %s = self%s", self, name(global), slot);
                    bind(global, held == null ? none : held);
                }
                case 2 -> {
                    tell("   %s.__del__: %s = [self]", self, name(global));
                    HeapObject list = mutator.allocate(Kind.LIST, 1, "list");
                    mutator.setSlot(list, 0, self);
                    mutator.storeGlobal(global);
                }
                case 3 -> {
                    int answered = collecting ? mutator.collect(finalizersRun % 3) : 0;
                    if (answered != 0 && nested == null) {
                        tell("   %s.__del__: gc.collect()", self);
                        nested = new Finding(
                                "nested", "A collection inside a collection answered " + answered + ", not 0.");
                    }
                }
                default -> {}
            }
            mutator.drop();
        }

        @Override
        public void runCallback(HeapObject weakReference, HeapObject callback) {}

        @Override
        public void collectionBegins(int generation) {}

        @Override
        public void collectionEnds(int generation, int unreachable) {}

        @Override
        public void saveGarbage(HeapObject object) {
            mutator.addSlot(value(GARBAGE), object);
        }
    }
}
