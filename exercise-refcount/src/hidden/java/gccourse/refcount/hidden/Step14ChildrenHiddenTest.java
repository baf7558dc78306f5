package gccourse.refcount.hidden;

import gccourse.heap.Collector;
import gccourse.kit.Scenarios;
import gccourse.kit.Seeds;
import gccourse.kit.Step;
import gccourse.kit.World;
import gccourse.refcount.WorkLimit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Step("1.4")
final class Step14ChildrenHiddenTest {
    @Scenarios("scenarios/hidden/1.4-children-go-with-their-container")
    void scenarios() {}

    @Test
    @DisplayName("Random programs that build and drop structures: all counts are right, and all but cycles is gone")
    void randomPrograms(Collector collector, Seeds seeds) {
        RandomPrograms.check(ProgramWriter.Level.CHILDREN, collector, seeds);
    }

    @Test
    @DisplayName("Families made at random go in the order of their slots, each child with its own before the next")
    void randomFamilies(Collector collector, Seeds seeds) {
        RandomFamilies.check(collector, seeds);
    }

    @Test
    @DisplayName("Each item of a list costs the same when the list dies, however long it is")
    void ticks(World world) {
        list(world, "first", 10_000);
        world.del("first"); // lets tables grow that the collector may have
        list(world, "items", 10_000);
        long once = world.ticks(() -> world.del("items"));

        for (int i = 0; i < 10; i++) {
            list(world, "items" + i, 1_000);
        }
        long tenTimes = world.ticks(() -> {
            for (int i = 0; i < 10; i++) {
                world.del("items" + i);
            }
        });

        WorkLimit.checkSameTicks(tenTimes, once, "when a list of 10,000 dies and not ten of 1,000");
    }

    private static void list(World world, String name, int items) {
        world.list(name);
        for (int i = 0; i < items; i++) {
            world.node("item").append(name, "item");
        }
        world.del("item");
    }
}
