package gccourse.generational;

import gccourse.kit.Scenarios;
import gccourse.kit.Step;
import gccourse.kit.World;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Step("3.10")
final class Step310UntrackingTest {
    @Scenarios("scenarios/3.10-untracking")
    void scenarios() {}

    @Test
    @DisplayName("Numbers make neither a tuple nor a dict worth looking at; a list is tracked whatever it holds")
    void atoms(World world) {
        AgedWorld aged = new AgedWorld(world);
        world.number("n").list("items", "n").tuple("pair", "n", "n").dict("drawer", "n");
        aged.assertGeneration(-1, "drawer").assertGeneration(0, "items", "pair");

        aged.collect(0);
        aged.assertMembers(0).assertMembers(1, "items");

        world.store("drawer[0]", "items");
        aged.assertGeneration(0, "drawer");
    }
}
