package gccourse.marksweep;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.heap.Collector;
import gccourse.heap.Heap;
import gccourse.heap.HeapEvent;
import gccourse.heap.HeapExhausted;
import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.Meter;
import gccourse.heap.Mutator;
import gccourse.kit.Scenarios;
import gccourse.kit.Step;
import gccourse.kit.World;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Step("2.6")
final class Step26ThresholdTest {
    private static final int THRESHOLD = 64 * 1024;

    @Scenarios("scenarios/2.6-threshold")
    void scenarios() {}

    @Test
    @DisplayName("When the threshold is reached, garbage goes, and what is in use stays")
    void collects(World world) {
        world.mutator().heap().setThreshold(THRESHOLD);
        world.node("end").list("items", "end").del("end");

        for (int i = 0; i < 10_000; i++) {
            world.node("node").store("node.x", "node");
            assertThat(world.used())
                    .as("bytes in use while a program makes garbage on a heap with a threshold of %,d", THRESHOLD)
                    .isLessThanOrEqualTo(THRESHOLD);
        }

        world.assertAlive("end", "items", "node");
    }

    @Test
    @DisplayName("The threshold is three quarters of the heap, and stays there")
    void threeQuarters(Collector collector) {
        Heap heap = new Heap(1 << 20);
        Mutator mutator = new Mutator(heap, collector);
        List<Integer> begunAt = new ArrayList<>();
        mutator.listen(event -> {
            if (event instanceof HeapEvent.CollectionBegun) {
                begunAt.add(heap.used());
            }
        });
        int threshold = heap.capacity() / 4 * 3;
        for (int round = 1; round <= 3; round++) {
            //  First everything is in use, so a collection is due and of no use. Then everything is garbage.
            begunAt.clear();
            long freed = heap.meter().reading().objectsFreed();
            while (begunAt.isEmpty()) {
                mutator.allocate(Kind.TUPLE, 1, "tuple");
                assertThat(heap.used())
                        .as("bytes in use before the first collection of round %d", round)
                        .isLessThanOrEqualTo(threshold + 48);
            }
            assertThat(begunAt.get(0))
                    .as("bytes in use when the collection of round %d began", round)
                    .isBetween(threshold - 48, threshold);
            assertThat(heap.meter().reading().objectsFreed() - freed)
                    .as("objects freed in round %d, when everything was in use", round)
                    .isZero();
            while (mutator.temporaries() > 0) {
                mutator.drop();
            }
            mutator.collect(2);
        }
    }

    @Test
    @DisplayName("Until the threshold is reached, nobody looks at anything")
    void notBefore(World world) {
        Meter.Reading work = world.work(() -> {
            world.node("a")
                    .node("b")
                    .list("items", "a", "b")
                    .call("a")
                    .returns()
                    .hold("b")
                    .drop();
            world.dict("drawer", "a", "items").tuple("pair", "a", "b").store("drawer[1]", "b");
            for (int i = 0; i < 1000; i++) {
                world.store("a.x", "b").store("b.x", "items").node("b").del("b").bind("b", "a");
            }
        });

        assertThat(work.objectsVisited())
                .as("objects visited while references came and went")
                .isZero();
        assertThat(work.rootsVisited())
                .as("roots visited while references came and went")
                .isZero();
        assertThat(work.objectsFreed())
                .as("objects freed before the threshold was reached")
                .isZero();
    }

    @Test
    @DisplayName("A collection does not come more often than the threshold asks for it")
    void notTooOften(World world) {
        //  400 objects of 48 bytes in use, and room for 965 more below the threshold: 10,000 allocations of garbage
        //  ask for a collection eleven times.
        world.list("items");
        for (int i = 0; i < 400; i++) {
            world.node("node").append("items", "node");
        }
        world.mutator().heap().setThreshold(world.used() + 965 * 48);

        Meter.Reading work = world.work(() -> {
            for (int i = 0; i < 10_000; i++) {
                world.node("node");
            }
        });

        long collections = 12;
        long most = collections * (2 * 402 + 3 * 1367);
        assertThat(work.objectsFreed()).as("objects that were freed").isGreaterThan(8000);
        assertThat(work.objectsVisited())
                .as(
                        "objects visited by the collections of 10,000 allocations; a collection is due %d times at most, of"
                                + " 1,367 objects of which 402 are in use, so %,d visits will do",
                        collections, most)
                .isLessThanOrEqualTo(most);
    }

    @Test
    @DisplayName("What a half-made object is going to hold is not lost")
    void halfMade(World world) {
        //  Every allocation finds the threshold reached, so each of them collects.
        Heap heap = world.mutator().heap();
        world.node("a").node("b");
        for (int i = 0; i < 50; i++) {
            heap.setThreshold(0);
            world.list("items", "a", "b");
            heap.setThreshold(0);
            world.tuple("a", "items", "b");
            heap.setThreshold(0);
            world.append("items", "a");
            heap.setThreshold(0);
            world.dict("b", "items", "a").assertAlive("a", "b", "items");
        }
    }

    @Test
    @DisplayName("A heap full of objects in use is a clear error, and nothing in use is lost")
    void full(Collector collector) {
        Heap heap = new Heap(64 * 1024);
        Mutator mutator = new Mutator(heap, collector);
        int first = mutator.declareGlobal("first");
        mutator.allocate(Kind.TUPLE, 2, "tuple");
        mutator.storeGlobal(first);

        boolean isFull = false;
        while (!isFull) {
            try {
                HeapObject next = mutator.allocate(Kind.TUPLE, 2, "tuple");
                mutator.setSlot(next, 0, mutator.global(first));
                mutator.storeGlobal(first);
            } catch (HeapExhausted exhausted) {
                isFull = true;
            }
        }

        //  What was chained together is all there, and can be dropped to make room again.
        int length = 0;
        for (HeapObject link = mutator.global(first); link != null; link = mutator.slot(link, 0)) {
            length++;
        }
        assertThat(length * 64)
                .as("bytes in use on a heap of 65,536 when there is no room left")
                .isGreaterThan(60_000);
        mutator.deleteGlobal(first);
        mutator.allocate(Kind.TUPLE, 2, "tuple");
        mutator.drop();
        assertThat(heap.used())
                .as("bytes in use when nothing but one object is")
                .isEqualTo(64);
    }
}
