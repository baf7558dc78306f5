package gccourse.generational;

import gccourse.kit.Scenarios;
import gccourse.kit.Step;
import gccourse.kit.World;
import gccourse.kit.Worlds;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Step("3.2")
final class Step32SurvivorsTest {
    @Scenarios("scenarios/3.2-survivors-are-promoted")
    void scenarios() {}

    @Test
    @DisplayName("Each collection moves each survivor by one generation, and loses nobody")
    void oneByOne(World world) {
        AgedWorld aged = new AgedWorld(world);
        world.node("a").node("b");
        aged.collect(0);
        world.node("c");
        aged.assertMembers(0, "c").assertMembers(1, "a", "b").assertMembers(2);

        aged.collect(0);
        aged.assertMembers(0).assertMembers(1, "a", "b", "c").assertMembers(2);

        world.node("d");
        aged.collect(1);
        aged.assertMembers(0).assertMembers(1).assertMembers(2, "a", "b", "c", "d");
    }

    @Test
    @DisplayName("A survivor that dies later is taken out of its new generation")
    void deathOfASurvivor(World world) {
        AgedWorld aged = new AgedWorld(world);
        world.node("a").node("b").node("c");
        aged.collect(0);
        world.del("b").assertDead("b");
        aged.assertMembers(1, "a", "c");

        aged.collect(1);
        world.del("a").assertDead("a");
        aged.assertMembers(2, "c");
    }

    @Test
    @DisplayName("The lists are hung together in this order: the collected one, then the younger ones from 0 upwards")
    void order(World world) {
        AgedWorld aged = new AgedWorld(world);
        world.node("oldest");
        aged.collect(1);
        world.node("older");
        aged.collect(0);
        world.node("young");

        aged.collect(2);
        aged.assertOrder(2, "oldest", "young", "older");

        world.node("a");
        aged.collect(0);
        world.node("b");
        aged.collect(1);
        aged.assertOrder(2, "oldest", "young", "older", "a", "b");
    }

    @Test
    @DisplayName("Twenty thousand survivors move on as three do, each with a step or two")
    void many(World world) {
        AgedWorld aged = new AgedWorld(world).plain("crowd", 20_000);

        aged.collect(0);
        aged.assertSizes(0, 20_001, 0);
        aged.collect(1);
        aged.assertSizes(0, 0, 20_001);
    }

    @Test
    @DisplayName("The work of moving survivors on grows as their number does")
    void steps(Worlds worlds) {
        Growth.assertLinear(
                worlds, "move survivors on", (aged, number) -> aged.plain("crowd", number), aged -> aged.collect(1));
    }
}
