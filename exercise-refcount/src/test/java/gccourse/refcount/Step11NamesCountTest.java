package gccourse.refcount;

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
}
