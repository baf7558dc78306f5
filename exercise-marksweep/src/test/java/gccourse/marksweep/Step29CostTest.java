package gccourse.marksweep;

import gccourse.heap.Meter;
import gccourse.kit.Scenarios;
import gccourse.kit.Step;
import gccourse.kit.World;
import gccourse.marksweep.judge.FullCollection;
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
        world.assertLog("callback w", "del a").assertDead("a", "b");
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
}
