package gccourse.refcount;

import gccourse.heap.Kind;
import gccourse.heap.Meter;
import gccourse.kit.Scenarios;
import gccourse.kit.Step;
import gccourse.kit.World;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Step("1.2")
final class Step12ReleasedAtZeroTest {
    @Scenarios("scenarios/1.2-released-at-zero")
    void scenarios() {}

    @Test
    @DisplayName("The last name goes, and all the memory is back")
    void memory(World world) {
        world.node("a").bind("b", "a").number("n");

        world.del("a").assertAlive("a");
        world.del("b").assertDead("a");
        world.del("n").assertDead("n").assertEmpty();
    }

    @Test
    @DisplayName("An object that only a call holds dies when the call returns")
    void argument(World world) {
        world.node("a").call("a").del("a").assertAlive("a");

        world.returns().assertDead("a").assertEmpty();
    }

    @Test
    @DisplayName("One death costs the same, however many objects live")
    void work(World world) {
        long alone = world.ticks(() -> comeAndGo(world));
        for (int i = 0; i < 10_000; i++) {
            world.mutator().allocate(Kind.INT, 0, 1_000_000);
        }

        Meter.Reading work = world.work(() -> world.node("a").del("a"));
        long inCompany = world.ticks(() -> comeAndGo(world));

        world.assertDead("a");
        WorkLimit.checkNoSearch(work, 1, "when one object of 10,001 died");
        WorkLimit.checkSameTicks(alone, inCompany, "when 10,000 other objects live");
    }

    private static void comeAndGo(World world) {
        for (int i = 0; i < 100; i++) {
            world.node("thing").del("thing");
        }
    }
}
