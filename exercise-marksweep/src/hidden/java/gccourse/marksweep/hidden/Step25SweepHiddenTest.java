package gccourse.marksweep.hidden;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.heap.Collector;
import gccourse.kit.Scenarios;
import gccourse.kit.Step;
import gccourse.kit.World;
import gccourse.marksweep.judge.FullCollection;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Step("2.5")
final class Step25SweepHiddenTest {
    @Scenarios("scenarios/hidden/2.5-sweep")
    void scenarios() {}

    @Test
    @DisplayName("Random programs: after every collection what can be reached is there, and nothing else")
    void randomPrograms(Collector collector) {
        RandomPrograms.check(false, collector, Stress.Mode.EVERY_STATEMENT, Stress.Mode.NEVER);
    }

    @Test
    @DisplayName("Random graphs: one collection frees all that is to be freed")
    void randomGraphs(World world) {
        RandomGraph.build(world, new Random(7), 3000, 4);
        FullCollection collection = FullCollection.of(world).assertEachOnce();

        int left = world.population();
        assertThat(left).as("objects left").isEqualTo(collection.before().objects());
        FullCollection.of(world);
        assertThat(world.population())
                .as("objects left after another collection")
                .isEqualTo(left);
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
