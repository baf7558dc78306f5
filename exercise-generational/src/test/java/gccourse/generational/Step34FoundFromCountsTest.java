package gccourse.generational;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.heap.Meter;
import gccourse.kit.Bound;
import gccourse.kit.Scenarios;
import gccourse.kit.Step;
import gccourse.kit.World;
import gccourse.kit.Worlds;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Step("3.4")
final class Step34FoundFromCountsTest {
    @Scenarios("scenarios/3.4-garbage-found-from-counts")
    void scenarios() {}

    @Test
    @DisplayName("A call, an expression and a name hold a ring; the last to let go makes it garbage")
    void everyRoot(World world) {
        //  a --x--> b --x--> a
        AgedWorld aged = new AgedWorld(world).saveGarbage();
        world.node("a").node("b").store("a.x", "b").store("b.x", "a");
        world.call("a").hold("b").del("a", "b");
        assertThat(aged.collect(2))
                .as("found while a call and an expression hold the ring")
                .isZero();

        world.drop();
        assertThat(aged.collect(2)).as("found while a call holds the ring").isZero();

        world.returns();
        assertThat(aged.collect(2)).as("found when nobody holds the ring").isEqualTo(2);
    }

    @Test
    @DisplayName("A ring of 200,000 is found, without deep recursion")
    void longRing(World world) {
        AgedWorld aged = new AgedWorld(world).saveGarbage().lostRing(200_000);

        assertThat(aged.collect(2)).as("found in a ring of 200,000").isEqualTo(200_000);
    }

    @Test
    @DisplayName("Each object and each reference is looked at a few times, however much is alive")
    void work(World world) {
        //  20,000 nodes in a ring, each with a reference to itself, and a list of them all
        AgedWorld aged = new AgedWorld(world).crowd("crowd", 20_000);

        Meter.Reading work = aged.workOf(2);

        aged.assertGeneration(2, "crowd");
        AgedWorld.assertWork(
                Bound.of(Bound.Work.OBJECTS_VISITED, work, 120_000),
                "looked at %,d objects",
                "in a full collection of 20,001 objects",
                40_002,
                "Every object is looked at once to take its references away, once to find what it leads to.");
        AgedWorld.assertWork(
                Bound.of(Bound.Work.REFERENCES_FOLLOWED, work, 360_000),
                "followed %,d references",
                "in a full collection of 20,001 objects, which hold 60,000",
                120_000,
                "Every reference is followed once to be taken away, and once to find where it leads.");
    }

    @Test
    @DisplayName("Your own work grows as the number of objects does, in use or not")
    void steps(Worlds worlds) {
        Growth.assertLinear(
                worlds,
                "look at objects that are in use",
                (aged, number) -> aged.saveGarbage().crowd("crowd", number),
                aged -> aged.collect(2));
        Growth.assertLinear(
                worlds,
                "fetch objects back that were set aside",
                (aged, number) -> aged.saveGarbage().world().chain("chain", number),
                aged -> aged.collect(2));
        Growth.assertLinear(
                worlds,
                "find objects that are unreachable",
                (aged, number) -> aged.saveGarbage().lostNodes(number),
                aged -> aged.collect(2));
    }
}
