package gccourse.refcount.hidden;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.heap.Collector;
import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.Meter;
import gccourse.heap.Mutator;
import gccourse.kit.Scenarios;
import gccourse.kit.Seeds;
import gccourse.kit.Step;
import gccourse.kit.World;
import gccourse.refcount.WorkLimit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Step("1.2")
final class Step12ReleasedAtZeroHiddenTest {
    @Scenarios("scenarios/hidden/1.2-released-at-zero")
    void scenarios() {}

    @Test
    @DisplayName("Random programs: after every statement, what nobody refers to is gone")
    void randomPrograms(Collector collector, Seeds seeds) {
        RandomPrograms.check(ProgramWriter.Level.DEATHS, collector, seeds);
    }

    /** Each takes about 100 KB, so that a few hundred fill the heap. */
    private static final String LARGE = "x".repeat(100_000);

    private static final int BELOW_THE_THRESHOLD = 80 << 20;

    @Test
    @DisplayName("While nobody dies, nothing is looked at, however large the heap has grown and however much goes on")
    void nobodyDies(World world) {
        Mutator program = world.mutator();
        world.node("a").node("b");
        long inTheEmptyHeap = world.ticks(() -> comeAndGo(world));

        for (int part = 0; part <= 5; part++) {
            int bytes = part * (BELOW_THE_THRESHOLD / 5);
            Meter.Reading work = world.work(() -> {
                fill(program, bytes);
                allocate(program, 10_000);
                comeAndGo(world);
            });
            WorkLimit.checkNothing(work, "while nobody died");
        }

        long inTheLargeHeap = world.ticks(() -> comeAndGo(world));
        WorkLimit.checkSameTicks(inTheEmptyHeap, inTheLargeHeap, "when the heap is large and nobody dies");
    }

    @Test
    @DisplayName("Fifty thousand deaths beside twenty thousand objects: each costs the same")
    void manyDeaths(World world) {
        Mutator program = world.mutator();
        long alone = world.ticks(() -> die(program, 5_000));
        allocate(program, 20_000);

        checkDeaths(world);
        long inCompany = world.ticks(() -> die(program, 5_000));
        WorkLimit.checkSameTicks(alone, inCompany, "when 20,000 other objects live");

        fill(program, BELOW_THE_THRESHOLD);
        checkDeaths(world);
        long inTheLargeHeap = world.ticks(() -> die(program, 5_000));
        WorkLimit.checkSameTicks(alone, inTheLargeHeap, "when the heap is large");
        WorkLimit.checkForgotten(world.keptOfTheFreed(), "when 50,000 have died");
    }

    private static void checkDeaths(World world) {
        int population = world.population();
        for (int i = 0; i < 20; i++) {
            Meter.Reading work = world.work(() -> die(world.mutator(), 1_000));
            WorkLimit.checkNoSearch(work, 1_000, "when 1,000 objects died beside 20,000 others");
        }
        assertThat(world.population()).as("objects that live").isEqualTo(population);
    }

    private static void fill(Mutator program, int bytes) {
        while (program.heap().used() < bytes) {
            program.allocate(Kind.STR, 0, LARGE);
        }
    }

    private static void allocate(Mutator program, int times) {
        for (int i = 0; i < times; i++) {
            program.allocate(Kind.INT, 0, 1_000_000);
        }
    }

    private static void die(Mutator program, int times) {
        for (int i = 0; i < times; i++) {
            program.allocate(i % 2 == 0 ? Kind.FLOAT : Kind.LIST, 0, "dies at once");
            program.drop();
        }
    }

    private static void comeAndGo(World world) {
        Mutator program = world.mutator();
        HeapObject a = world.object("a");
        for (int i = 0; i < 5_000; i++) {
            program.push(a);
            program.push(a);
            program.drop();
            program.drop();
        }
    }

    @Test
    @DisplayName("Two heaps, one after the other and both at once: what dies in one is given back there")
    void twoHeaps(World here, World there) {
        here.node("a").del("a").assertDead("a").assertEmpty();
        there.node("a").assertAlive("a");
        here.node("b").number("n").bind("c", "b");
        there.number("n").del("a").assertDead("a").assertAlive("n");
        here.del("b").assertAlive("b").del("c", "n").assertDead("b", "n").assertEmpty();
        there.del("n").assertEmpty();
    }
}
