package gccourse.marksweep.hidden;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.heap.Collector;
import gccourse.heap.HeapEvent;
import gccourse.heap.Meter;
import gccourse.kit.Scenarios;
import gccourse.kit.Seeds;
import gccourse.kit.Step;
import gccourse.kit.World;
import gccourse.kit.Worlds;
import gccourse.marksweep.judge.FullCollection;
import gccourse.marksweep.judge.Growth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Step("2.6")
final class Step26ThresholdHiddenTest {
    @Scenarios("scenarios/hidden/2.6-threshold")
    void scenarios() {}

    @Test
    @DisplayName("Random programs, with a collection at every allocation")
    void everyAllocation(Collector collector, Seeds seeds) {
        RandomPrograms.check(Contents.CONTAINERS, collector, seeds, Stress.Mode.EVERY_ALLOCATION);
    }

    @Test
    @DisplayName("Random programs, with a collection at every write to a slot")
    void everyWrite(Collector collector, Seeds seeds) {
        RandomPrograms.check(Contents.CONTAINERS, collector, seeds, Stress.Mode.EVERY_WRITE);
    }

    @Test
    @DisplayName("A million changes of every sort, and nobody asks for a collection: none comes")
    void nobodyAsks(World world) {
        Meter.Reading work = world.work(() -> {
            world.chain("head", 300_000).node("a").node("b");
            for (int i = 0; i < 300_000; i++) {
                world.mutator().setSlot(world.object("a"), 0, world.object("b"));
                world.mutator().push(world.object("a"));
                world.mutator().drop();
            }
        });

        assertThat(work.objectsVisited() + work.rootsVisited() + work.objectsFreed())
                .as("objects visited, roots visited and objects freed while nobody asked for a collection")
                .isZero();
    }

    @Test
    @DisplayName(
            "What a collection announces is what it was asked for and what it answers: once, first of all and last of all")
    void announced(Worlds worlds) {
        for (int generation = 0; generation < 3; generation++) {
            World world = worlds.make();
            world.chain("head", 10).chain("garbage", 7).del("garbage");
            Announcements heard = new Announcements(world);

            int answer = world.mutator().collect(generation);

            heard.assertOne(generation, answer);
        }
    }

    @Test
    @DisplayName("A collection at the threshold is announced like any other")
    void announcedAtTheThreshold(World world) {
        world.chain("head", 10).chain("garbage", 7).del("garbage");
        world.mutator().heap().setThreshold(0);
        Announcements heard = new Announcements(world);

        world.node("a");

        heard.assertOne(heard.generation(), 7);
    }

    /** The beginnings and ends of collections, and how much was done before each. */
    private static final class Announcements {
        private final List<Object> heard = new ArrayList<>();
        private final World world;
        private final Meter.Reading before;

        Announcements(World world) {
            this.world = world;
            Meter meter = world.mutator().heap().meter();
            before = meter.reading();
            world.mutator().listen(event -> {
                Meter.Reading work = meter.reading().since(before);
                if (event instanceof HeapEvent.CollectionBegun) {
                    heard.add(event);
                    heard.add(work.rootsVisited() + work.objectsVisited() + " visited before");
                } else if (event instanceof HeapEvent.CollectionEnded) {
                    heard.add(work.objectsFreed() + " freed before");
                    heard.add(event);
                }
            });
        }

        /** The generation that was announced first. */
        int generation() {
            return heard.isEmpty() ? -1 : ((HeapEvent.CollectionBegun) heard.get(0)).generation();
        }

        void assertOne(int generation, int answer) {
            world.mutator().listen(null);
            long freed = world.mutator().heap().meter().reading().since(before).objectsFreed();
            assertThat(heard)
                    .as(
                            "what a listener heard of a collection of generation %d that frees %d objects",
                            generation, answer)
                    .containsExactly(
                            new HeapEvent.CollectionBegun(generation),
                            "0 visited before",
                            freed + " freed before",
                            new HeapEvent.CollectionEnded(generation, answer));
        }
    }

    @Test
    @DisplayName("While the program makes objects and changes references, the work for each change stays the same")
    void changesCostLittle(Worlds worlds) {
        Growth.assertLinear(worlds, "hear of changes", (world, size) -> {}, (world, size) -> {
            world.chain("head", size).node("a").node("b");
            for (int i = 0; i < size; i++) {
                world.node("c").store("a.x", "b").store("b.x", "c").hold("c").drop();
            }
        });
    }

    @Test
    @DisplayName("A collection on one heap while another heap is in the middle of one")
    void oneHeapInsideTheOther(Worlds worlds) {
        World outer = worlds.make();
        outer.node("a").node("b").store("a.x", "b").del("b").chain("garbage", 5).del("garbage");
        outer.mutator().listen(event -> {
            if (event instanceof HeapEvent.Marked || event instanceof HeapEvent.MarkingEnded) {
                outer.mutator().listen(null);
                World inner = worlds.make();
                inner.node("c").chain("garbage", 3).del("garbage");
                assertThat(inner.mutator().collect(2))
                        .as("what collect() answered on the inner heap")
                        .isEqualTo(3);
                inner.assertAlive("c");
            }
        });

        assertThat(outer.mutator().collect(2))
                .as("what collect() answered on the outer heap")
                .isEqualTo(5);
        outer.assertAlive("a", "b");
    }

    @Test
    @DisplayName("Two heaps that take turns")
    void heapsTakeTurns(Worlds worlds) {
        World one = worlds.make();
        World two = worlds.make();
        for (int round = 0; round < 10; round++) {
            for (World world : List.of(one, two)) {
                world.node("a")
                        .node("b")
                        .store("a.x", "b")
                        .del("b")
                        .chain("garbage", 3)
                        .del("garbage");
            }
            FullCollection.of(one);
            FullCollection.of(two);
            one.assertAlive("a", "b");
            two.assertAlive("a", "b");
            assertThat(List.of(one.population(), two.population()))
                    .as("objects left on each of two heaps")
                    .containsOnly(2);
        }
    }
}
