package gccourse.marksweep;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.heap.Meter;
import gccourse.kit.Scenarios;
import gccourse.kit.Step;
import gccourse.kit.World;
import gccourse.kit.Worlds;
import gccourse.marksweep.judge.FullCollection;
import gccourse.marksweep.judge.Growth;
import gccourse.marksweep.judge.SweepCosts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Step("2.9")
final class Step29CostTest {
    @Scenarios("scenarios/2.9-cost")
    void scenarios() {}

    @Test
    @DisplayName("When one object of a hundred lives, and nobody is to be told of the others, one walk will do")
    void oneOfAHundred(World world) {
        SweepCosts costs = new SweepCosts();
        for (int objects : SweepCosts.SIZES) {
            costs.measure(world, objects);
        }
        //  mvn test -Dtest=Step29CostTest -Dplot prints what chapter 2.9 shows.
        if (System.getProperty("plot") != null) {
            System.out.println(costs.plot());
        }
    }

    @Test
    @DisplayName("A heap with finalizers or weak references costs a walk more, and another one if the program runs")
    void finalization(World world) {
        world.chain("head", 1000)
                .chain("garbage", 1000)
                .nodeWithDel("a")
                .node("b")
                .weak("w", "b")
                .del("garbage");
        FullCollection.of(world).assertVisitedNoMoreThan(1, 2);
        world.assertLog();

        world.chain("garbage", 1000).del("a", "b", "garbage");
        FullCollection.of(world).assertVisitedNoMoreThan(2, 3);
        world.assertDead("a", "b");
        assertThat(world.log()).as("what ran").containsExactlyInAnyOrder("callback w", "del a");
    }

    @Test
    @DisplayName("When the last of them has died, one walk will do again")
    void noMoreFinalization(World world) {
        world.chain("head", 1000).nodeWithDel("a").node("b").weak("w", "b").del("w");
        FullCollection.of(world);
        world.del("a", "b");
        FullCollection.of(world);
        world.assertLog("del a").assertDead("a", "b", "w");

        world.chain("garbage", 1000).del("garbage");
        FullCollection.of(world).assertVisitedNoMoreThan(1, 1);

        world.nodeWithDel("c").del("c");
        FullCollection.of(world);
        world.assertLog("del a", "del c").assertDead("c");
    }

    @Test
    @DisplayName("When all live, or all are garbage, it is not more either")
    void allOrNothing(World world) {
        world.chain("head", 50_000);
        FullCollection.of(world).assertVisitedNoMoreThan(1, 1);

        world.del("head");
        Meter.Reading work =
                FullCollection.of(world).assertVisitedNoMoreThan(1, 1).work();

        world.assertEmpty();
        if (work.referencesFollowed() > 0) {
            throw new AssertionError(
                    "You followed %,d references on a heap of which nothing is in use. Marking starts at the roots, and there are none."
                            .formatted(work.referencesFollowed()));
        }
    }

    @Test
    @DisplayName("A heap that is eight times as large is eight times the work, also outside of the heap")
    void ownWork(Worlds worlds) {
        //  A third is in use, a third is garbage, a third is garbage that is to be finalized; some of that is saved.
        Growth.assertLinear(
                worlds,
                "collect",
                (world, size) -> {
                    world.chain("head", size / 3).chain("garbage", size / 3).list("watches");
                    for (int i = 0; i < size / 9; i++) {
                        world.node("b")
                                .weak("w", "b")
                                .append("watches", "w")
                                .nodeWithDel("a", () -> world.store("head.y", "self"));
                    }
                    world.del("garbage", "a", "b", "w");
                },
                (world, size) -> FullCollection.of(world));
    }

    @Test
    @DisplayName("What was freed is not kept in a list or a table of one's own")
    void keepsNothing(World world) {
        //  A round frees 300 objects. Whatever is left over from the last round is not counted.
        for (int round = 1; round <= 20; round++) {
            world.chain("garbage", 100)
                    .nodeWithDel("a")
                    .node("b")
                    .weak("w", "b")
                    .del("garbage", "a", "b", "w");
            for (int i = 0; i < 200; i++) {
                world.list("item");
            }
            world.del("item");
            FullCollection.of(world);
        }
        FullCollection.of(world);

        assertThat(world.keptOfTheFreed())
                .as("freed objects that your collector holds on to, of 6,000 that it has freed in 20 collections")
                .isLessThanOrEqualTo(600);
    }
}
