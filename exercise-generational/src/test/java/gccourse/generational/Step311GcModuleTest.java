package gccourse.generational;

import gccourse.kit.Scenarios;
import gccourse.kit.Step;
import gccourse.kit.World;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Step("3.11")
final class Step311GcModuleTest {
    @Scenarios("scenarios/3.11-the-gc-module")
    void scenarios() {}

    @Test
    @DisplayName("Frozen objects of all ages come back into the oldest generation")
    void frozen(World world) {
        AgedWorld aged = new AgedWorld(world);
        world.node("a");
        aged.collect(1);
        world.node("b");
        aged.collect(0);
        world.node("c");

        aged.collector().freeze();
        aged.assertMembers(3, "a", "b", "c").assertMembers(0).assertMembers(1).assertMembers(2);
        world.node("d").del("b").assertDead("b");
        aged.assertMembers(3, "a", "c").assertMembers(0, "d");

        aged.collector().unfreeze();
        aged.assertMembers(3).assertMembers(2, "a", "c").assertMembers(0, "d");
    }

    @Test
    @DisplayName("What is unfrozen stands behind those that are old, in the order in which it was frozen")
    void order(World world) {
        AgedWorld aged = new AgedWorld(world);
        world.node("a");
        aged.collect(1);
        world.node("b");
        aged.collect(0);
        world.node("c");
        aged.collector().freeze();
        world.node("d");
        aged.collector().freeze();
        aged.assertOrder(3, "c", "b", "a", "d");

        world.node("e");
        aged.collect(2);
        aged.collector().unfreeze();
        aged.assertOrder(2, "e", "c", "b", "a", "d").assertMembers(3);
    }
}
