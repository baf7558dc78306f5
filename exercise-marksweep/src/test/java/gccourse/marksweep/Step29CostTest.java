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
    @DisplayName("When one object of a hundred lives, a collection walks over the heap a few times, and no more")
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
    @DisplayName("When all live, or all are garbage, it is not more either")
    void allOrNothing(World world) {
        world.chain("head", 50_000);
        FullCollection.of(world).assertEachOnce();

        world.del("head");
        Meter.Reading work =
                FullCollection.of(world).assertVisitedNoMoreThanNeeded().work();

        world.assertEmpty();
        if (work.referencesFollowed() > 0) {
            throw new AssertionError(
                    "You followed %,d references on a heap of which nothing is in use. Marking starts at the roots, and there are none."
                            .formatted(work.referencesFollowed()));
        }
    }
}
