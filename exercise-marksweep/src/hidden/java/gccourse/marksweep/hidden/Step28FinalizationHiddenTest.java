package gccourse.marksweep.hidden;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.heap.Collector;
import gccourse.heap.Heap;
import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.Meter;
import gccourse.heap.Mutator;
import gccourse.kit.Scenarios;
import gccourse.kit.Seeds;
import gccourse.kit.Step;
import gccourse.kit.World;
import gccourse.kit.Worlds;
import gccourse.marksweep.judge.FullCollection;
import gccourse.marksweep.judge.SmallStack;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Step("2.8")
final class Step28FinalizationHiddenTest {
    @Scenarios("scenarios/hidden/2.8-finalization")
    void scenarios() {}

    @Test
    @DisplayName("Random programs with finalizers and weak references, with every kind of stress")
    void randomPrograms(Collector collector, Seeds seeds) {
        RandomPrograms.check(Contents.FINALIZERS, collector, seeds, Stress.Mode.values());
    }

    @Test
    @DisplayName("A finalizer that makes another one like it: each collection has an end")
    void makesAnother(World world) {
        Runnable[] finalizer = new Runnable[1];
        int[] runs = {0};
        finalizer[0] = () -> {
            if (++runs[0] < 3_000) {
                world.nodeWithDel("next", finalizer[0]).del("next");
            }
        };
        world.nodeWithDel("first", finalizer[0]).del("first");

        FullCollection.of(world);
        int afterOne = runs[0];
        FullCollection.of(world);

        assertThat(afterOne).as("finalizers that ran in one collection").isBetween(1, 1000);
        assertThat(runs[0]).as("finalizers that ran in two collections").isGreaterThan(afterOne);
    }

    @Test
    @DisplayName("Chains of every kind that a finalizer saves are marked to their ends, and without deep recursion")
    void savedChains(World world) {
        //  a --x--> chains,   and a.__del__ does:  keeper.x = self.   The last chain has all kinds in turn.
        Mutator mutator = world.mutator();
        world.node("keeper")
                .nodeWithDel("a", () -> world.store("keeper.x", "self"))
                .list("chains");
        for (Kind kind : Shapes.CONTAINERS) {
            Shapes.chain(mutator, List.of(kind), 10_000);
            mutator.addSlot(world.object("chains"), mutator.peek(0));
            mutator.drop();
        }
        Shapes.chain(mutator, Shapes.CONTAINERS, 10_000);
        mutator.addSlot(world.object("chains"), mutator.peek(0));
        mutator.drop();
        world.store("a.x", "chains").del("a", "chains");
        int all = world.population();

        SmallStack.call(() -> FullCollection.of(world));
        assertThat(world.population())
                .as("objects after the finalizer has saved them")
                .isEqualTo(all);

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

    @Test
    @DisplayName("33,000 finalizers and 66,000 callbacks in one collection: all of them, before anything is freed")
    void many(Collector collector) {
        Mutator mutator = new Mutator(new Heap(256 << 20), collector);
        HeapObject callback = mutator.immortal(Kind.FUNCTION, "callback");
        Calls calls = new Calls(mutator.heap().meter());
        mutator.install(calls);
        mutator.allocate(Kind.LIST, 66_000, "list");
        for (int i = 0; i < 66_000; i += 2) {
            HeapObject object = mutator.allocate(Kind.INSTANCE, 0, Calls.WITH_DEL);
            for (int slot = i; slot < i + 2; slot++) {
                HeapObject weakReference = mutator.weakReference(object, callback);
                mutator.setSlot(mutator.peek(2), slot, weakReference);
                mutator.drop();
            }
            mutator.drop();
        }

        mutator.collect(2);

        assertThat(calls.finalizers).as("finalizers that ran").isEqualTo(33_000);
        assertThat(calls.callbacks).as("callbacks that were called").isEqualTo(66_000);
        assertThat(mutator.heap().meter().reading().objectsFreed())
                .as("objects freed")
                .isEqualTo(33_000);
    }

    @Test
    @DisplayName("A hundred weak references to one object call back from the newest to the oldest")
    void newestFirst(World world) {
        world.node("a").weak("other", "a");
        String[] expected = new String[101];
        expected[100] = "callback other";
        for (int i = 0; i < 100; i++) {
            world.weak("w" + i, "a");
            expected[99 - i] = "callback w" + i;
        }
        world.del("a");

        FullCollection.of(world);

        world.assertDead("a").assertLog(expected);
    }

    @Test
    @DisplayName("A finalizer that makes 300,000 changes asks for no collection, and none comes")
    void nobodyAsks(World world) {
        Meter.Reading[] work = new Meter.Reading[1];
        world.node("b")
                .nodeWithDel(
                        "a",
                        () -> work[0] = world.work(() -> {
                            for (int i = 0; i < 100_000; i++) {
                                world.mutator().setSlot(world.object("b"), 0, world.object("b"));
                                world.mutator().push(world.object("b"));
                                world.mutator().drop();
                            }
                        }));
        world.del("a");

        FullCollection.of(world);

        assertThat(work[0].objectsVisited() + work[0].rootsVisited() + work[0].objectsFreed())
                .as("objects visited, roots visited and objects freed while a finalizer ran")
                .isZero();
    }

    @Test
    @DisplayName("A finalizer makes another heap and collects there; then its own collection goes on")
    void anotherHeap(Worlds worlds) {
        World outer = worlds.make();
        outer.node("keeper").node("saved").nodeWithDel("a", () -> {
            World inner = worlds.make();
            inner.node("keeper").node("saved");
            inner.nodeWithDel("a", () -> inner.mutator().setSlot(inner.object("keeper"), 0, inner.object("saved")));
            inner.node("b").weak("w", "b").del("b", "saved", "a");
            FullCollection.of(inner);
            inner.assertLog("callback w", "del a").assertDead("a", "b").assertAlive("saved");
            outer.mutator().setSlot(outer.object("keeper"), 0, outer.object("saved"));
        });
        outer.node("b").weak("w", "b").nodeWithDel("c").del("b", "saved", "a", "c");

        FullCollection.of(outer);

        outer.assertDead("a", "b", "c").assertAlive("saved", "keeper");
        assertThat(outer.log())
                .as("callbacks and finalizers that ran on the outer heap")
                .containsExactlyInAnyOrder("callback w", "del a", "del c");
    }

    @Test
    @DisplayName("What a callback makes and keeps is in use, of whatever kind it is and however deep")
    void callbackMakes(Worlds worlds) {
        for (Kind kind : Shapes.CONTAINERS) {
            World world = worlds.make();
            Mutator mutator = world.mutator();
            int kept = mutator.declareGlobal("kept");
            Calls calls = new Calls(mutator.heap().meter());
            calls.callback = () -> {
                Shapes.chain(mutator, List.of(kind), 1000);
                mutator.storeGlobal(kept);
            };
            mutator.install(calls);
            world.node("a").weak("w", "a").del("a");

            FullCollection.of(world);
            FullCollection.of(world);

            world.assertDead("a");
            assertThat(world.population())
                    .as("objects left: the weak reference, and a chain of 1,000 of the kind %s with its end", kind)
                    .isEqualTo(1002);
        }
    }
}
