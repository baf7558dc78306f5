package gccourse.refcount;

import gccourse.heap.Meter;
import gccourse.kit.Scenarios;
import gccourse.kit.Step;
import gccourse.kit.World;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Step("1.1")
final class Step11NamesCountTest {
    @Scenarios("scenarios/1.1-names-count")
    void scenarios() {}

    @Test
    @DisplayName("Each name counts, and none counts for longer than it is bound")
    void names(World world) {
        world.node("a").assertCount("a", 1);

        world.bind("b", "a").bind("c", "a").assertCount("a", 3);

        world.del("b").assertCount("a", 2);
        world.del("c").assertCount("a", 1);
    }

    @Test
    @DisplayName("The same argument twice counts twice, until the call returns")
    void arguments(World world) {
        world.node("a").call("a", "a").assertCount("a", 3);

        world.call("a").assertCount("a", 4);

        world.returns().assertCount("a", 3);
        world.returns().assertCount("a", 1);
    }

    @Test
    @DisplayName("What an expression holds counts, until the expression is over")
    void temporaries(World world) {
        world.node("a").hold("a").hold("a").assertCount("a", 3);

        world.drop().drop().assertCount("a", 1);
    }

    @Test
    @DisplayName("Seventy thousand references count 70,000, and 0 when they are gone")
    void many(World world) {
        world.node("a");

        for (int i = 0; i < 70_000; i++) {
            world.hold("a");
        }
        world.assertCount("a", 70_001);

        for (int i = 0; i < 70_000; i++) {
            world.drop();
        }
        world.assertCount("a", 1);
    }

    @Test
    @DisplayName("A count is kept, and not found by a search when somebody asks for it")
    void kept(World world) {
        world.node("a");

        Meter.Reading work =
                world.work(() -> world.bind("b", "a").call("a").hold("b").assertCount("a", 4));

        WorkLimit.checkNothing(work, "when names came and somebody asked for the count");
    }
}
