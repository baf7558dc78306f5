package gccourse.generational;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.heap.Meter;
import gccourse.kit.Bound;
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
        AgedWorld every = new AgedWorld(full).crowd("old", OLD);
        every.collect(2);
        Meter.Reading fullWork = full.work(() -> {
            for (int born = 0; born < BORN; born += 700) {
                every.lostNodes(700).collect(2);
            }
        });
        AgedWorld aged = new AgedWorld(generations).crowd("old", OLD);
        aged.collect(2);
        Meter.Reading work = generations.work(() -> {
            aged.collector().enable();
            aged.lostNodes(BORN);
        });

        assertThat(work.objectsFreed())
                .as("objects freed of 70,000 that died young")
                .isGreaterThan(BORN - 701);
        long allowed = (fullWork.objectsVisited() + fullWork.referencesFollowed()) / 10;
        AgedWorld.assertWork(
                Bound.of(Bound.Work.OBJECTS_AND_REFERENCES, work, allowed),
                "looked at, or followed, %,d objects and references",
                "while 70,000 objects died young beside 30,000 old ones (%,d, when every collection was a full one)"
                        .formatted(10 * allowed),
                4L * BORN,
                "A tenth of what full collections cost is enough: the old objects do not grow in number, so no full collection is due.");
    }

    @Test
    @DisplayName("A full collection of one heap is not put off because another heap is large")
    void twoHeaps(World one, World other) {
        AgedWorld large = new AgedWorld(one).plain("crowd", 4_000);
        large.collect(2);
        AgedWorld small = new AgedWorld(other);
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
