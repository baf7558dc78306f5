package gccourse.refcount.hidden;

import gccourse.heap.Collector;
import gccourse.heap.HeapObject;
import gccourse.heap.Meter;
import gccourse.heap.Mutator;
import gccourse.kit.Scenarios;
import gccourse.kit.Seeds;
import gccourse.kit.Step;
import gccourse.kit.World;
import gccourse.refcount.WorkLimit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Step("1.1")
final class Step11NamesCountHiddenTest {
    @Scenarios("scenarios/hidden/1.1-names-count")
    void scenarios() {}

    @Test
    @DisplayName("Random programs that bind, delete and call: every count is right after every statement")
    void randomPrograms(Collector collector, Seeds seeds) {
        RandomPrograms.check(ProgramWriter.Level.NAMES, collector, seeds);
    }

    @Test
    @DisplayName("A hundred thousand references count a hundred thousand, and the last costs no more than the first")
    void many(World world) {
        world.node("a");
        Mutator program = world.mutator();
        HeapObject a = world.object("a");
        long atFirst = world.ticks(() -> comeAndGo(world));

        Meter.Reading work = world.work(() -> {
            for (int i = 0; i < 100_000; i++) {
                program.push(a);
            }
        });
        world.assertCount("a", 100_001);
        long atLast = world.ticks(() -> comeAndGo(world));
        for (int i = 0; i < 100_000; i++) {
            program.drop();
        }

        world.assertCount("a", 1);
        WorkLimit.checkNothing(work, "while 100,000 references came");
        WorkLimit.checkSameTicks(atFirst, atLast, "when there are 100,000 references");
    }

    private static void comeAndGo(World world) {
        for (int i = 0; i < 100; i++) {
            world.hold("a").mutator().collector().referenceCount(world.object("a"));
            world.drop();
        }
    }

    @Test
    @DisplayName("Two heaps at once: what is counted in one is no matter of the other")
    void twoHeaps(World here, World there) {
        here.node("a").bind("b", "a").bind("c", "a");
        there.node("a").bind("b", "a");

        here.assertCount("a", 3).del("c").assertCount("a", 2);
        there.assertCount("a", 2).bind("c", "a").assertCount("a", 3);
        here.assertCount("a", 2);
    }
}
