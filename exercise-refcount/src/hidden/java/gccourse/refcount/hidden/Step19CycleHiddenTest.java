package gccourse.refcount.hidden;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.kit.Scenarios;
import gccourse.kit.Step;
import gccourse.kit.World;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Step("1.9")
final class Step19CycleHiddenTest {
    @Scenarios("scenarios/hidden/1.9-the-cycle-that-leaks")
    void scenarios() {}

    @Test
    @DisplayName("What a ring holds stays with it; what held the ring goes")
    void aroundTheRing(World world) {
        //  before --x--> a <--x--> b --y--> behind
        world.node("before").node("a").node("b").node("behind");
        world.store("before.x", "a").store("a.x", "b").store("b.x", "a").store("b.y", "behind");
        world.del("a", "b", "behind").assertCount("a", 2);

        world.del("before").assertDead("before").assertAlive("a", "b", "behind").assertCount("a", 1);
    }

    @Test
    @DisplayName("A ring of 10,000 leaks; the memory of everything else is used again and again")
    void leakAndReuse(World world) {
        world.node("first").bind("last", "first");
        for (int i = 1; i < 10_000; i++) {
            world.node("next").store("next.x", "last").bind("last", "next");
        }
        world.store("first.x", "last").del("first", "last", "next");
        int leaked = world.used();

        for (int i = 0; i < 1000; i++) {
            world.node("a").list("items", "a", "a").del("a", "items");
        }

        assertThat(world.population()).as("objects that leaked").isEqualTo(10_000);
        assertThat(world.used()).as("bytes in use").isEqualTo(leaked);
    }
}
