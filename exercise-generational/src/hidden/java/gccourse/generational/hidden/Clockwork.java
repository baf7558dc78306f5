package gccourse.generational.hidden;

import gccourse.heap.Collector;
import gccourse.heap.Generations;
import gccourse.heap.Heap;
import gccourse.heap.HeapError;
import gccourse.heap.HeapObject;
import gccourse.heap.InstanceType;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import gccourse.kit.Fresh;
import gccourse.kit.Seeds;
import gccourse.kit.random.Shrinking;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * CPython's counts and nothing else: which generation is collected at which allocation.
 *
 * <p>Objects that refer to nothing are kept and let go at random. After every operation the counts of the collector are
 * compared with those of the clockwork.
 */
final class Clockwork {
    private static final int SEEDS = 20;
    private static final int KEPT = 40;

    private final int[] counts = new int[3];
    private final int[] thresholds;
    private final int[] collections = new int[3];

    /** The generation of each thing that is kept; -1 where nothing is. */
    private final int[] kept = new int[KEPT];

    private int total;
    private int pending;

    private Clockwork(int[] thresholds) {
        this.thresholds = thresholds;
        Arrays.fill(kept, -1);
    }

    // ---- what CPython does

    private void allocate(int place) {
        counts[0]++;
        if (counts[0] > thresholds[0] && thresholds[0] != 0) {
            boolean full = counts[2] > thresholds[2] && pending >= total / 4;
            collect(full ? 2 : counts[1] > thresholds[1] ? 1 : 0);
        }
        drop(place);
        kept[place] = 0;
    }

    private void drop(int place) {
        if (kept[place] >= 0) {
            kept[place] = -1;
            counts[0] = Math.max(0, counts[0] - 1);
        }
    }

    private void collect(int generation) {
        int survivors = 0;
        for (int i = 0; i < KEPT; i++) {
            if (kept[i] >= 0 && kept[i] <= generation) {
                kept[i] = Math.min(2, generation + 1);
                survivors++;
            }
        }
        for (int i = 0; i <= generation; i++) {
            counts[i] = 0;
        }
        if (generation < 2) {
            counts[generation + 1]++;
        }
        if (generation == 1) {
            pending += survivors;
        } else if (generation == 2) {
            total = survivors;
            pending = 0;
        }
        collections[generation]++;
    }

    private String reading() {
        return "counts (%d, %d, %d), collections (%d, %d, %d)"
                .formatted(counts[0], counts[1], counts[2], collections[0], collections[1], collections[2]);
    }

    // ---- the comparison

    private enum Deed {
        ALLOCATE,
        DROP,
        COLLECT
    }

    private record Operation(Deed deed, int argument) {
        String text() {
            return switch (deed) {
                case ALLOCATE -> "kept[" + argument + "] = Thing()";
                case DROP -> "kept[" + argument + "] = None";
                case COLLECT -> "gc.collect(" + argument + ")";
            };
        }
    }

    private record Program(int[] thresholds, List<Operation> operations) {}

    /**
     * Fails with the shortest program that can be found if the collector's counts are once not those of the clockwork.
     *
     * @param full whether full collections begin by themselves, so that the quarter rule matters
     */
    static void check(Collector collector, Seeds seeds, boolean full) {
        Supplier<Collector> collectors = Fresh.like(collector);
        for (long seed : seeds.take(SEEDS)) {
            Program program = program(new Random(seed), full);
            if (run(program, collectors.get()) == null) {
                continue;
            }
            List<Operation> needed = Shrinking.shrink(
                    program.operations, fewer -> run(new Program(program.thresholds, fewer), collectors.get()) != null);
            throw new AssertionError(
                    "%s%n%nIt happens at the last of these lines (random program %d, cut down):%n%n   gc.set_threshold(%s)%n   %s"
                            .formatted(
                                    run(new Program(program.thresholds, needed), collectors.get()),
                                    seed,
                                    Arrays.stream(program.thresholds)
                                            .mapToObj(Integer::toString)
                                            .collect(Collectors.joining(", ")),
                                    needed.stream().map(Operation::text).collect(Collectors.joining("\n   "))));
        }
    }

    private static Program program(Random random, boolean full) {
        int[] thresholds = full
                ? new int[] {random.nextInt(5) - 1, random.nextInt(3) - 1, random.nextInt(3) - 1}
                : new int[] {random.nextInt(10) - 1, random.nextInt(5) - 1, 1_000_000};
        List<Operation> operations = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            int dice = random.nextInt(full ? 80 : 20);
            int place = random.nextInt(KEPT);
            operations.add(
                    switch (dice) {
                        case 0 -> new Operation(Deed.COLLECT, random.nextInt(full ? 3 : 2));
                        case 1, 2, 3, 4, 5, 6 -> new Operation(Deed.DROP, place);
                        default -> new Operation(Deed.ALLOCATE, place);
                    });
        }
        return new Program(thresholds, operations);
    }

    /** Runs a program on both and returns the first difference, or null. */
    private static @Nullable String run(Program program, Collector collector) {
        Generations generations = (Generations) collector;
        Mutator mutator = new Mutator(new Heap(1 << 20), collector);
        generations.disable();
        int global = mutator.declareGlobal("kept");
        HeapObject list = mutator.allocate(Kind.LIST, 0, "list");
        mutator.storeGlobal(global);
        HeapObject none = mutator.immortal(Kind.NONE, "None");
        for (int i = 0; i < KEPT; i++) {
            mutator.addSlot(list, none);
        }
        generations.freeze();
        for (int i = 0; i < 3; i++) {
            generations.setThreshold(i, program.thresholds[i]);
        }
        generations.enable();
        Clockwork clockwork = new Clockwork(program.thresholds);
        try {
            for (Operation operation : program.operations) {
                switch (operation.deed) {
                    case ALLOCATE -> {
                        HeapObject thing = mutator.allocate(Kind.INSTANCE, 0, Thing.TYPE);
                        mutator.setSlot(list, operation.argument, thing);
                        mutator.drop();
                        clockwork.allocate(operation.argument);
                    }
                    case DROP -> {
                        mutator.setSlot(list, operation.argument, none);
                        clockwork.drop(operation.argument);
                    }
                    case COLLECT -> {
                        mutator.collect(operation.argument);
                        clockwork.collect(operation.argument);
                    }
                }
                String found = reading(generations);
                if (!found.equals(clockwork.reading())) {
                    return "Your collector has " + found + ". CPython has " + clockwork.reading() + ".";
                }
            }
        } catch (HeapError error) {
            return error.getMessage();
        }
        return null;
    }

    private static String reading(Generations generations) {
        return "counts (%d, %d, %d), collections (%d, %d, %d)"
                .formatted(
                        generations.count(0),
                        generations.count(1),
                        generations.count(2),
                        generations.collections(0),
                        generations.collections(1),
                        generations.collections(2));
    }

    private record Thing(String name, boolean hasFinalizer, boolean isOpen) implements InstanceType {
        static final Thing TYPE = new Thing("Thing", false, false);

        @Override
        public String slotName(int index) {
            return "." + index;
        }
    }
}
