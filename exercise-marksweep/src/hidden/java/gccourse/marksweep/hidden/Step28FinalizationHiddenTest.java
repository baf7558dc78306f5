package gccourse.marksweep.hidden;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.heap.Collector;
import gccourse.heap.Mutator;
import gccourse.kit.Scenarios;
import gccourse.kit.Step;
import gccourse.kit.World;
import gccourse.marksweep.judge.FullCollection;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Step("2.8")
final class Step28FinalizationHiddenTest {
    @Scenarios("scenarios/hidden/2.8-finalization")
    void scenarios() {}

    @Test
    @DisplayName("Random programs with finalizers and weak references, with every kind of stress")
    void randomPrograms(Collector collector) {
        RandomPrograms.check(Contents.FINALIZERS, collector, Stress.Mode.values());
    }

    @Test
    @DisplayName("A finalizer that makes another one like it: each collection has an end")
    void hydra(World world) {
        Runnable[] head = new Runnable[1];
        int[] heads = {0};
        head[0] = () -> {
            if (++heads[0] < 100_000) {
                world.nodeWithDel("next", head[0]).del("next");
            }
        };
        world.nodeWithDel("first", head[0]).del("first");

        FullCollection.of(world);
        int afterOne = heads[0];
        FullCollection.of(world);

        assertThat(afterOne).as("finalizers that ran in one collection").isBetween(1, 1000);
        assertThat(heads[0]).as("finalizers that ran in two collections").isGreaterThan(afterOne);
    }

    @Test
    @DisplayName("A chain of 50,000 that a finalizer saves is marked to its end, and without deep recursion")
    void savedChain(World world) {
        world.node("keeper")
                .nodeWithDel("a", () -> world.store("keeper.x", "self"))
                .chain("head", 50_000);
        world.store("a.x", "head").del("a", "head");

        FullCollection.of(world);
        assertThat(world.population()).as("objects after the rescue").isEqualTo(50_002);

        world.store("keeper.x", "None");
        FullCollection.of(world);
        world.assertLog("del a").assertDead("a").assertAlive("keeper");
        assertThat(world.population()).as("objects after the second death").isEqualTo(1);
    }

    @Test
    @DisplayName("A finalizer that lets go of its own children lets them go in the same or the next collection")
    void letsGoOfItsChildren(World world) {
        //  a --x--> b,   and a.__del__ does:  self.x = None
        world.nodeWithDel("b").nodeWithDel("a", () -> world.mutator().setSlot(world.object("a"), 0, null));
        world.store("a.x", "b").del("a", "b");

        FullCollection.of(world);
        FullCollection.of(world);

        world.assertDead("a", "b").assertEmpty();
        assertThat(world.log()).as("finalizers that ran").containsExactlyInAnyOrder("del a", "del b");
    }

    @Test
    @DisplayName("A weak reference that a finalizer makes to its own object leads nowhere when that is freed")
    void madeTooLate(World world) {
        Mutator mutator = world.mutator();
        int late = mutator.declareGlobal("late");
        world.nodeWithDel("a", () -> {
            mutator.weakReference(world.object("a"), null);
            mutator.storeGlobal(late);
        });
        world.del("a");

        FullCollection.of(world);
        FullCollection.of(world);

        world.assertLog("del a").assertDead("a");
        assertThat(mutator.target(mutator.global(late)))
                .as("what the late weak reference leads to")
                .isNull();
    }

    @Test
    @DisplayName("The weak reference itself is saved, its target is not")
    void savedWeakReference(World world) {
        //  a --x--> w ....> b,   and a.__del__ does:  keeper.x = self
        world.node("keeper").node("b").store("b.x", "b").weak("w", "b");
        world.nodeWithDel("a", () -> world.store("keeper.x", "self"))
                .store("a.x", "w")
                .del("a", "b", "w");

        FullCollection.of(world);

        world.assertDead("b").assertAlive("a", "w");
        assertThat(world.leads("w")).as("w leads to b, which is dead").isFalse();
    }
}
