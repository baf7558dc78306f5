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
        Nursery nursery = new Nursery(world);
        world.node("a").node("b");
        nursery.collect(0);
        world.node("c");
        nursery.assertMembers(0, "c").assertMembers(1, "a", "b").assertMembers(2);

        nursery.collect(0);
        nursery.assertMembers(0).assertMembers(1, "a", "b", "c").assertMembers(2);

        world.node("d");
        nursery.collect(1);
        nursery.assertMembers(0).assertMembers(1).assertMembers(2, "a", "b", "c", "d");
    }

    @Test
    @DisplayName("A survivor that dies later is taken out of its new generation")
    void deathOfASurvivor(World world) {
        Nursery nursery = new Nursery(world);
        world.node("a").node("b").node("c");
        nursery.collect(0);
        world.del("b").assertDead("b");
        nursery.assertMembers(1, "a", "c");

        nursery.collect(1);
        world.del("a").assertDead("a");
        nursery.assertMembers(2, "c");
    }

    @Test
    @DisplayName("The lists are hung together in this order: the collected one, then the younger ones from 0 upwards")
    void order(World world) {
        Nursery nursery = new Nursery(world);
        world.node("oldest");
        nursery.collect(1);
        world.node("older");
        nursery.collect(0);
        world.node("young");

        nursery.collect(2);
        nursery.assertOrder(2, "oldest", "young", "older");

        world.node("a");
        nursery.collect(0);
        world.node("b");
        nursery.collect(1);
        nursery.assertOrder(2, "oldest", "young", "older", "a", "b");
    }

    @Test
    @DisplayName("Twenty thousand survivors move on as three do, each with a step or two")
    void many(World world) {
        Nursery nursery = new Nursery(world).plain("crowd", 20_000);

        nursery.collect(0);
        nursery.assertSizes(0, 20_001, 0);
        nursery.collect(1);
        nursery.assertSizes(0, 0, 20_001);
    }

    @Test
    @DisplayName("The work of moving survivors on grows as their number does")
    void steps(Worlds worlds) {
        Growth.assertLinear(
                worlds,
                "move survivors on",
                (nursery, number) -> nursery.plain("crowd", number),
                nursery -> nursery.collect(1));
    }
}
