package gccourse.refcount.hidden;

import gccourse.heap.Collector;
import gccourse.kit.Scenarios;
import gccourse.kit.Seeds;
import gccourse.kit.Step;
import gccourse.kit.World;
import gccourse.refcount.WorkLimit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Step("1.3")
final class Step13SlotsCountHiddenTest {
    @Scenarios("scenarios/hidden/1.3-slots-count")
    void scenarios() {}

    @Test
    @DisplayName("Random programs that fill and empty lists, dicts and attributes: every count is right")
    void randomPrograms(Collector collector, Seeds seeds) {
        RandomPrograms.check(ProgramWriter.Level.SLOTS, collector, seeds);
    }

    @Test
    @DisplayName("An item twenty thousand times in one list counts as often, and less when the list is emptied")
    void manySlots(World world) {
        world.node("a").list("items");
        for (int i = 0; i < 20_000; i++) {
            world.append("items", "a");
        }
        world.assertCount("a", 20_001);

        world.store("items[19999]", "items").store("items[19999]", "None").assertCount("a", 20_000);

        world.clear("items").assertCount("a", 1).assertCount("items", 1);
    }

    @Test
    @DisplayName("A write to a list of twenty thousand costs what a write to a list of one costs")
    void ticks(World world) {
        world.node("a").list("short", "a").list("long");
        for (int i = 0; i < 20_000; i++) {
            world.append("long", "a");
        }

        long toTheShort = world.ticks(() -> write(world, "short[0]"));
        long toTheLong = world.ticks(() -> write(world, "long[10000]"));

        WorkLimit.checkSameTicks(toTheShort, toTheLong, "when the list that is written has 20,000 items");
    }

    private static void write(World world, String place) {
        for (int i = 0; i < 1_000; i++) {
            world.store(place, "None").store(place, "a");
        }
    }
}
