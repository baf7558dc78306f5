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

@Step("3.5")
final class Step35OldHoldersTest {
    @Scenarios("scenarios/3.5-old-objects-hold-young-ones")
    void scenarios() {}

    @Test
    @DisplayName("A collection of generation 0 does not look at 50,000 older objects")
    void young(World world) {
        AgedWorld aged = new AgedWorld(world).crowd("old", 50_000);
        aged.collect(2);
        world.node("box");
        aged.collect(0);
        aged.crowd("young", 700);
        world.node("held").store("box.x", "held").del("held");

        Meter.Reading work = aged.workOf(0);

        aged.assertGeneration(1, "young", "held");
        assertYoungWork(work, 702, 2_100, "generation 0");
    }

    @Test
    @DisplayName("A collection of generation 1 does not look at 50,000 objects of generation 2")
    void middle(World world) {
        AgedWorld aged = new AgedWorld(world).crowd("old", 50_000);
        aged.collect(2);
        aged.crowd("middle", 500);
        aged.collect(0);
        aged.crowd("young", 200);

        Meter.Reading work = aged.workOf(1);

        aged.assertGeneration(2, "old", "middle", "young");
        assertYoungWork(work, 702, 2_100, "generations 0 and 1");
    }

    @Test
    @DisplayName("What older and frozen objects there are stays where it is, whoever young refers to it")
    void order(World world) {
        AgedWorld aged = new AgedWorld(world).saveGarbage();
        world.node("f");
        aged.collector().freeze();
        world.node("a").node("b").node("c");
        aged.collect(1);
        world.node("d").node("e");
        aged.collect(0);
        world.list("young", "b", "e", "f", "b");

        assertThat(aged.collect(0)).as("found, though all have names").isZero();
        aged.assertOrder(2, "a", "b", "c").assertOrder(1, "d", "e", "young").assertGeneration(3, "f");

        assertThat(aged.collect(1)).as("found, though all have names").isZero();
        aged.assertOrder(2, "a", "b", "c", "d", "e", "young").assertGeneration(3, "f");
    }

    private static void assertYoungWork(Meter.Reading work, int objects, int references, String where) {
        AgedWorld.assertWork(
                Bound.of(Bound.Work.OBJECTS_VISITED, work, 6L * objects),
                "looked at %,d objects",
                "in a collection of " + where + ", which have %,d".formatted(objects),
                objects,
                "None of the 50,000 older objects needs a look: what they refer to has a count that says so, or is remembered.");
        AgedWorld.assertWork(
                Bound.of(Bound.Work.REFERENCES_FOLLOWED, work, 6L * references),
                "followed %,d references",
                "in a collection of " + where + ", where there are %,d".formatted(references),
                references,
                "None of the 150,000 references of older objects needs to be followed.");
    }

    @Test
    @DisplayName("A young collection takes the same few steps of your own, however many older objects there are")
    void steps(Worlds worlds) {
        Growth.assertConstant(
                worlds,
                "collect generation 0",
                (aged, number) -> aged.saveGarbage().plain("old", number).collect(2),
                aged -> aged.plain("young", 20).collect(0));
        Growth.assertConstant(
                worlds,
                "collect generation 1",
                (aged, number) -> aged.saveGarbage().crowd("old", number).collect(2),
                aged -> aged.plain("young", 20).collect(1));
    }
}
