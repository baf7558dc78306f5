package gccourse.generational;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.kit.Scenarios;
import gccourse.kit.Step;
import gccourse.kit.World;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Step("3.7")
final class Step37WeakReferencesTest {
    @Scenarios("scenarios/3.7-weak-references-and-callbacks")
    void scenarios() {}

    @Test
    @DisplayName("Each callback is called once, and the weak references live on")
    void callbacks(World world) {
        AgedWorld aged = new AgedWorld(world);
        world.node("a").node("b").store("a.x", "b").store("b.x", "a");
        world.weak("w", "a").weak("v", "b").weak("u", "b").del("a", "b");
        assertThat(world.leads("w"))
                .as("w leads to a as long as no collection has run")
                .isTrue();

        assertThat(aged.collect(0)).as("found in the ring").isEqualTo(2);

        assertThat(world.log()).as("callbacks").containsExactlyInAnyOrder("callback w", "callback v", "callback u");
        assertThat(world.leads("w") || world.leads("v") || world.leads("u"))
                .as("one still leads")
                .isFalse();
        world.assertDead("a", "b").assertAlive("w", "v", "u").assertCount("w", 1);
        aged.assertGeneration(1, "w", "v", "u");
    }

    @Test
    @DisplayName("A weak reference to an object that is in use stays as it is")
    void inUse(World world) {
        AgedWorld aged = new AgedWorld(world);
        world.node("a").store("a.x", "a").weak("w", "a");

        assertThat(aged.collect(2)).as("found, though a has a name").isZero();

        world.assertLog().assertAlive("a");
        assertThat(world.leads("w")).as("w still leads to a").isTrue();
    }

    @Test
    @DisplayName("A callback of one heap may let another heap collect: each calls back its own")
    void twoHeaps(World one, World other) {
        AgedWorld first = new AgedWorld(one);
        AgedWorld second = new AgedWorld(other);
        other.node("b").store("b.x", "b").weak("v", "b").weak("u", "b").del("b");
        one.node("a").store("a.x", "a");
        one.weak("w", "a").weak("x", "a", () -> {
            assertThat(second.collect(0)).as("found on the other heap").isEqualTo(1);
            other.assertLog("callback u", "callback v").assertDead("b");
        });
        one.del("a");

        assertThat(first.collect(0)).as("found").isEqualTo(1);
        one.assertLog("callback x", "callback w").assertDead("a");
        first.assertGeneration(1, "w", "x").assertKeepsNone("Afterwards");
        second.assertGeneration(1, "v", "u");
    }
}
