package gccourse.refcount.hidden;

import gccourse.heap.Collector;
import gccourse.heap.HeapError;
import gccourse.heap.Inspector;
import gccourse.heap.oracle.Completeness;
import gccourse.heap.oracle.Oracle;
import gccourse.kit.Fresh;
import gccourse.kit.Seeds;
import gccourse.kit.World;
import gccourse.kit.random.Shrinking;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes slots at random, also as no Python program can: while no temporary holds the value that is written. */
final class RandomStores {
    private static final int SEEDS = 10;
    private static final int LENGTH = 40;

    private RandomStores() {}

    /** One operation, and how it is told. */
    private record Operation(String text, Consumer<World> action) {}

    /** Fails with the shortest run of operations that can be found if the collector breaks a rule in one of them. */
    static void check(Collector collector, Seeds seeds) {
        Supplier<Collector> collectors = Fresh.like(collector);
        for (long seed : seeds.take(SEEDS)) {
            check(seed, operations(new Random(seed)), collectors);
        }
    }

    private static void check(long seed, List<Operation> operations, Supplier<Collector> collectors) {
        if (run(operations, collectors.get()) == null) {
            return;
        }
        List<Operation> needed = Shrinking.shrink(operations, fewer -> run(fewer, collectors.get()) != null);
        throw new AssertionError("%s%n%nIt happens at the last of these operations (seed %d, cut down):%n%n   %s"
                .formatted(
                        run(needed, collectors.get()),
                        seed,
                        needed.stream().map(Operation::text).collect(Collectors.joining("\n   "))));
    }

    private static @Nullable String run(List<Operation> operations, Collector collector) {
        World world = new World(collector);
        Oracle oracle = new Oracle(new Inspector(world.mutator().heap()), collector);
        for (String name : List.of("a", "b", "c")) {
            world.node(name);
        }
        try {
            for (Operation operation : operations) {
                operation.action.accept(world);
                String report = report(oracle);
                if (report != null) {
                    return report;
                }
            }
        } catch (HeapError error) {
            return error.getMessage();
        }
        return null;
    }

    private static @Nullable String report(Oracle oracle) {
        var violation = oracle.audit(Completeness.ACYCLIC, true).first();
        return violation == null ? null : violation.message();
    }

    private static List<Operation> operations(Random random) {
        List<Operation> operations = new ArrayList<>();
        for (int i = 0; i < LENGTH; i++) {
            String name = name(random);
            String place = place(random);
            String other = place(random);
            operations.add(
                    switch (random.nextInt(7)) {
                        case 0 -> new Operation(name + " = Node()", world -> world.node(name));
                        case 1 -> new Operation(place + " = " + name, world -> world.store(place, name));
                        case 2 -> new Operation(place + " = None", world -> world.store(place, "None"));
                        case 3 -> new Operation(place + " = " + other, world -> world.store(place, other));
                        case 4 -> new Operation(other + " moves to " + place, world -> world.move(other, place));
                        default ->
                            new Operation(place + " is written with what it holds", world -> world.storeAgain(place));
                    });
        }
        return operations;
    }

    private static String name(Random random) {
        return List.of("a", "b", "c").get(random.nextInt(3));
    }

    private static String place(Random random) {
        return name(random) + (random.nextBoolean() ? ".x" : ".y");
    }
}
