package gccourse.refcount.hidden;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.heap.Collector;
import gccourse.heap.HeapEvent;
import gccourse.heap.Meter;
import gccourse.kit.Scenarios;
import gccourse.kit.Step;
import gccourse.kit.World;
import gccourse.refcount.WorkLimit;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Step("1.6")
final class Step16ChainHiddenTest {
    @Scenarios("scenarios/hidden/1.6-a-chain-of-a-million")
    void scenarios() {}

    @Test
    @DisplayName("A heap of chains that grow out of each other is gone at once, each link followed once")
    void randomTree(World world) {
        //  Each new node takes one or two of the nodes a, b, c for its own, and one of their names.
        Random random = new Random(16);
        world.node("a").node("b").node("c");
        for (int i = 0; i < 10_000; i++) {
            String name = pick(random);
            world.node("new").store("new.x", name);
            if (random.nextInt(10) == 0) {
                world.store("new.y", pick(random));
            }
            world.bind(name, "new");
        }
        world.list("all", "a", "b", "c").del("a", "b", "c", "new");
        int population = world.population();

        Meter.Reading work = world.work(() -> world.del("all"));

        world.assertEmpty();
        assertThat(work.objectsFreed()).as("objects that were freed").isEqualTo(population);
        WorkLimit.checkOnlyTheDying(work, population, 2L * population, "while a heap of chains died");
    }

    @Test
    @DisplayName(
            "Whatever its links are, and wherever in each the next one lies, a chain takes a fixed amount of stack")
    void everyKind(Collector collector) {
        Chains.check(collector);
    }

    @Test
    @DisplayName("Each link costs the same when a chain dies, however long it is")
    void longChain(World world) {
        world.chain("first", 20_000).del("first"); // lets tables grow that the collector may have
        world.chain("head", 20_000);
        long once = world.ticks(() -> world.del("head"));

        for (int i = 0; i < 20; i++) {
            world.chain("head" + i, 1_000);
        }
        long twentyTimes = world.ticks(() -> {
            for (int i = 0; i < 20; i++) {
                world.del("head" + i);
            }
        });

        WorkLimit.checkSameTicks(twentyTimes, once, "when a chain of 20,000 dies and not twenty of 1,000");
    }

    @Test
    @DisplayName("Each death that waits costs the same, however many wait with it, and leaves nothing behind")
    void manyWait(World world) {
        deepList(world, "first", 2_000, 0);
        int keptAnyway = kept(world, "first");
        deepList(world, "second", 2_000, 49);
        int kept = kept(world, "second"); // meanwhile tables grow that the collector may have
        deepList(world, "deep", 2_000, 49);
        long once = world.ticks(() -> world.del("deep"));

        for (int i = 0; i < 10; i++) {
            deepList(world, "deep" + i, 200, 49);
        }
        long tenTimes = world.ticks(() -> {
            for (int i = 0; i < 10; i++) {
                world.del("deep" + i);
            }
        });

        world.assertEmpty();
        WorkLimit.checkSameTicks(tenTimes, once, "when 2,000 deaths have to wait at once and not ten times 200");
        WorkLimit.checkForgotten(kept - keptAnyway, "when 2,000 deaths have waited");
    }

    private static int kept(World world, String dying) {
        int before = world.keptOfTheFreed();
        world.del(dying);
        return world.keptOfTheFreed() - before;
    }

    /** A list of so many items, so many levels down. */
    private static void deepList(World world, String name, int items, int levels) {
        world.list(name);
        for (int i = 0; i < items; i++) {
            world.node("item").append(name, "item");
        }
        for (int i = 0; i < levels; i++) {
            world.list("outer", name).bind(name, "outer");
        }
        world.del("item", "outer");
    }

    @Test
    @DisplayName("Two heaps at once: a chain that dies in one while a chain dies in the other")
    void twoHeaps(World here, World there) {
        here.chain("head", 200);
        there.chain("head", 200).chain("next", 200);
        int[] freed = {0};
        here.mutator().listen(event -> {
            if (event instanceof HeapEvent.Freed && ++freed[0] == 100) {
                there.del("head");
                assertThat(there.population()).as("objects over there").isEqualTo(200);
            }
        });

        here.del("head").assertEmpty();

        there.del("next").assertEmpty();
    }

    private static String pick(Random random) {
        return String.valueOf((char) ('a' + random.nextInt(3)));
    }
}
