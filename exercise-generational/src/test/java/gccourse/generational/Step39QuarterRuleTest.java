package gccourse.generational;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.heap.Meter;
import gccourse.kit.Scenarios;
import gccourse.kit.Step;
import gccourse.kit.World;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Step("3.9")
final class Step39QuarterRuleTest {
    private static final int OLD = 30_000;
    private static final int BORN = 70_000;

    @Scenarios("scenarios/3.9-the-quarter-rule")
    void scenarios() {}

    @Test
    @DisplayName("Where objects die young, generations do a tenth of the work of full collections, or less")
    void tenth(World full, World generations) {
        //  30,000 old nodes; then 70,000 rings of one, each of which is garbage at once
        Nursery every = new Nursery(full).crowd("old", OLD);
        every.collect(2);
        Meter.Reading fullWork = full.work(() -> {
            for (int born = 0; born < BORN; born += 700) {
                every.lostNodes(700).collect(2);
            }
        });
        Nursery nursery = new Nursery(generations).crowd("old", OLD);
        nursery.collect(2);
        Meter.Reading work = generations.work(() -> {
            nursery.collector().enable();
            nursery.lostNodes(BORN);
        });

        assertThat(work.objectsFreed())
                .as("objects freed of 70,000 that died young")
                .isGreaterThan(BORN - 701);
        long allowed = (fullWork.objectsVisited() + fullWork.referencesFollowed()) / 10;
        Nursery.assertWork(
                work.objectsVisited() + work.referencesFollowed(),
                "looked at, or followed, %,d objects and references",
                "while 70,000 objects died young beside 30,000 old ones (%,d, when every collection was a full one)"
                        .formatted(10 * allowed),
                4L * BORN,
                allowed,
                "A tenth of what full collections cost is enough: the old objects do not grow in number, so no full collection is due.");
    }

    @Test
    @DisplayName("A full collection of one heap is not put off because another heap is large")
    void twoHeaps(World one, World other) {
        Nursery large = new Nursery(one).plain("crowd", 4_000);
        large.collect(2);
        Nursery small = new Nursery(other);
        for (int generation = 0; generation <= 2; generation++) {
            small.collector().setThreshold(generation, generation == 0 ? 10 : 0);
        }
        small.collector().enable();
        small.plain("few", 40);

        assertThat(small.collector().collections(2))
                .as("full collections of the small heap")
                .isEqualTo(1);
    }
}
