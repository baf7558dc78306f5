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

@Step("3.6")
final class Step36FallApartTest {
    @Scenarios("scenarios/3.6-cycles-fall-apart")
    void scenarios() {}

    @Test
    @DisplayName("A ring that nothing holds is gone after the collection, and so is its memory")
    void memory(World world) {
        //  a --x--> items --> pair --> a
        AgedWorld aged = new AgedWorld(world);
        world.node("a")
                .tuple("pair", "a")
                .list("items", "pair", "pair")
                .store("a.x", "items")
                .number("n")
                .store("a.y", "n");
        world.del("a", "pair", "items", "n").assertAlive("a", "pair", "items", "n");

        assertThat(aged.collect(0)).as("found in the ring").isEqualTo(3);
        world.assertDead("a", "pair", "items", "n").assertEmpty();
        aged.assertMembers(0).assertMembers(1).assertMembers(2);
    }

    @Test
    @DisplayName("What lives beside the garbage keeps its count")
    void shared(World world) {
        AgedWorld aged = new AgedWorld(world);
        world.node("a").node("b").node("shared").store("a.x", "b").store("b.x", "a");
        world.store("a.y", "shared").store("b.y", "shared").del("a", "b").assertCount("shared", 3);

        assertThat(aged.collect(1)).as("found in the ring").isEqualTo(2);
        world.assertDead("a", "b").assertAlive("shared").assertCount("shared", 1);
        aged.assertMembers(2, "shared");
    }

    @Test
    @DisplayName("A ring of 200,000 is gone after one collection, each reference followed a few times")
    void longRing(World world) {
        AgedWorld aged = new AgedWorld(world).lostRing(200_000);

        Meter.Reading work = aged.workOf(2);

        world.assertEmpty();
        assertThat(work.objectsFreed()).as("objects that were freed").isEqualTo(200_000);
        AgedWorld.assertWork(
                Bound.of(Bound.Work.REFERENCES_FOLLOWED, work, 1_600_000),
                "followed %,d references",
                "while a ring of 200,000 was found and freed",
                600_000,
                "Each is followed to be taken away, once more when the finalizers could have run, and is cleared once.");
    }

    @Test
    @DisplayName("Two hundred thousand rings of one are gone after one collection, and none of them is kept anywhere")
    void manyRings(World world) {
        AgedWorld aged = new AgedWorld(world).lostNodes(200_000);

        assertThat(aged.collect(1)).as("found of 200,000 rings").isEqualTo(200_000);
        world.assertEmpty();
        aged.assertSizes(0, 0, 0).assertKeepsNone("When 200,000 rings have been found and freed,");
    }

    @Test
    @DisplayName("Your own work grows as the garbage does")
    void steps(Worlds worlds) {
        Growth.assertLinear(
                worlds, "free rings of one", (aged, number) -> aged.lostNodes(number), aged -> aged.collect(2));
        Growth.assertLinear(
                worlds, "free one long ring", (aged, number) -> aged.lostRing(number), aged -> aged.collect(2));
    }

    @Test
    @DisplayName("The garbage is emptied in the order of its list")
    void order(World world) {
        //  a <--> b, c <--> d: to empty a lets b go, and then a
        AgedWorld aged = new AgedWorld(world);
        world.node("a").node("b").node("c").node("d");
        world.store("a.x", "b").store("b.x", "a").store("c.x", "d").store("d.x", "c");
        world.del("a", "b", "c", "d").watchFrees();

        assertThat(aged.collect(0)).as("found in two rings").isEqualTo(4);
        world.assertFreed("b", "a", "d", "c");
    }
}
