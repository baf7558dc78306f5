package gccourse.marksweep.hidden;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.heap.Collector;
import gccourse.heap.Heap;
import gccourse.heap.HeapObject;
import gccourse.heap.Inspector;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import gccourse.kit.Scenarios;
import gccourse.kit.Seeds;
import gccourse.kit.Step;
import gccourse.kit.World;
import gccourse.kit.Worlds;
import gccourse.marksweep.judge.FullCollection;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Step("2.5")
final class Step25SweepHiddenTest {
    @Scenarios("scenarios/hidden/2.5-sweep")
    void scenarios() {}

    @Test
    @DisplayName("Random programs: after every collection what can be reached is there, and nothing else")
    void randomPrograms(Collector collector, Seeds seeds) {
        RandomPrograms.check(Contents.CONTAINERS, collector, seeds, Stress.Mode.EVERY_STATEMENT, Stress.Mode.NEVER);
    }

    @Test
    @DisplayName("Random graphs: a collection frees all that is to be freed, and the next one nothing")
    void randomGraphs(Worlds worlds, Seeds seeds) {
        RandomGraphs.check(worlds, seeds, RandomGraph::build, 600, 4, world -> {
            FullCollection first = FullCollection.of(world);
            assertThat(world.population()).as("objects left").isEqualTo(first.inUse());

            FullCollection.of(world);
            assertThat(world.population())
                    .as("objects left after another collection")
                    .isEqualTo(first.inUse());
        });
    }

    @Test
    @DisplayName("300,000 objects live through one collection and die in the next, and collect() answers how many")
    void large(World world) {
        HeapObject items = Shapes.broad(world.mutator(), Kind.LIST, 300_000);
        assertThat(world.mutator().collect(2))
                .as("what the first collect() answered")
                .isZero();
        assertThat(world.population()).as("objects left").isEqualTo(300_002);

        world.mutator().clearSlots(items);
        assertThat(world.mutator().collect(2))
                .as("what the second collect() answered")
                .isEqualTo(300_001);
        assertThat(world.population()).as("objects left").isEqualTo(1);
    }

    @Test
    @DisplayName("A heap of nearly 2 GiB, with an object in use and a piece of garbage at every 16 MiB of it")
    void everyAddress(Collector collector) {
        //  Each string takes 16 MiB but for the two tuples in front of it, which take a page each. A collector that
        // keeps
        //  its marks in a table finds the tuples at addresses that differ by 16 MiB, 32 MiB and so on.
        Mutator mutator = new Mutator(new Heap(Integer.MAX_VALUE / 4096 * 4096 - 4096), collector);
        mutator.heap().setThreshold(mutator.heap().capacity());
        String text = "x".repeat((16 << 20) - 3 * 4096);
        List<HeapObject> inUse = new ArrayList<>();
        List<HeapObject> garbage = new ArrayList<>();
        for (int i = 0; i < 126; i++) {
            inUse.add(mutator.allocate(Kind.TUPLE, 100, "tuple"));
            Shapes.hold(mutator, inUse.get(i), 7);
            garbage.add(mutator.allocate(Kind.TUPLE, 100, "tuple"));
            mutator.drop();
            mutator.allocate(Kind.STR, 0, text);
        }

        for (int round = 1; round <= 2; round++) {
            mutator.collect(2);

            Inspector inspector = new Inspector(mutator.heap());
            for (HeapObject object : inUse) {
                assertThat(inspector.isFreed(object) || inspector.isFreed(inspector.slot(object, 7)))
                        .as("a tuple in use at address %,d, or what it holds, was freed", object.address())
                        .isFalse();
            }
            assertThat(garbage).as("garbage, by its addresses").allMatch(inspector::isFreed);
        }
    }

    @Test
    @DisplayName("Places in memory are given back in any order, and all are used again")
    void placesInMemory(World world) {
        //  At most 2,000 objects of 48 bytes are in use at any time.
        int room = 2000 * 48 + 8 * 4096;
        for (int round = 1; round <= 8; round++) {
            for (int i = 0; i < 500; i++) {
                world.node("node" + i).tuple("pair" + i, "node" + i);
                assertThat(world.object("pair" + i).address())
                        .as("the address of an object in round %d; there is room enough below %,d", round, room)
                        .isLessThan(room);
            }
            for (int i = 0; i < 500; i++) {
                if (i % round == 0) {
                    world.del("pair" + i);
                }
                if (i % 3 == 0) {
                    world.del("node" + i);
                }
            }
            FullCollection.of(world);
        }
    }
}
