package gccourse.marksweep;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.kit.Scenarios;
import gccourse.kit.Step;
import gccourse.kit.World;
import gccourse.marksweep.judge.FullCollection;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Step("2.5")
final class Step25SweepTest {
    @Scenarios("scenarios/2.5-sweep")
    void scenarios() {}

    @Test
    @DisplayName("The articles' picture: 4 and 5 go, though they hold each other")
    void picture(World world) {
        //   root --> 1 --x--> 2        4 <--x--> 5
        //            |
        //            +---y--> 3
        world.node("1").node("2").node("3").store("1.x", "2").store("1.y", "3");
        world.node("4").node("5").store("4.x", "5").store("5.x", "4");
        world.del("2", "3", "4", "5");

        FullCollection.of(world);

        world.assertAlive("1", "2", "3").assertDead("4", "5");
    }

    @Test
    @DisplayName("Nothing goes before a collection, and everything that nobody reaches in the next one")
    void onlyThen(World world) {
        world.node("a").list("items", "a").node("b").del("a", "items", "b");
        world.assertAlive("a", "items", "b");

        FullCollection.of(world);

        world.assertDead("a", "items", "b").assertEmpty();
    }

    @Test
    @DisplayName("Neighbours in memory go in the same sweep")
    void neighbours(World world) {
        for (int i = 0; i < 1000; i++) {
            world.node("node" + i).store("node" + i + ".x", "node" + i);
        }
        for (int i = 0; i < 1000; i++) {
            if (i % 10 != 0) {
                world.del("node" + i);
            }
        }

        FullCollection.of(world);

        assertThat(world.population())
                .as("objects left of 1,000, when every tenth has a name")
                .isEqualTo(100);
        for (int i = 0; i < 1000; i += 10) {
            world.assertAlive("node" + i);
        }
    }

    @Test
    @DisplayName("What garbage refers to is garbage only if nobody else can reach it")
    void childrenOfGarbage(World world) {
        //   garbage --x--> kept <-- name
        world.node("kept")
                .node("garbage")
                .store("garbage.x", "kept")
                .store("garbage.y", "garbage")
                .del("garbage");

        FullCollection.of(world);

        world.assertDead("garbage").assertAlive("kept");
    }

    @Test
    @DisplayName("A survivor of one collection dies in the next, if nobody reaches it by then")
    void marksAreReset(World world) {
        world.node("a").node("b").list("items", "a").del("a");
        FullCollection.of(world);
        world.assertAlive("a", "b", "items");

        world.del("items");
        FullCollection.of(world);
        world.assertDead("a", "items").assertAlive("b");

        world.del("b");
        FullCollection.of(world);
        world.assertEmpty();
    }

    @Test
    @DisplayName("collect() answers how many objects it freed")
    void answer(World world) {
        world.node("a")
                .node("b")
                .store("a.x", "b")
                .store("b.x", "a")
                .number("n")
                .node("c")
                .del("a", "b", "n");

        assertThat(world.mutator().collect(2))
                .as("what the first collect() answered")
                .isEqualTo(3);
        assertThat(world.mutator().collect(2))
                .as("what the second collect() answered")
                .isZero();
    }

    @Test
    @DisplayName("Whichever generation is asked for, everything is collected")
    void everyGeneration(World world) {
        for (int generation = 0; generation < 3; generation++) {
            world.node("a").store("a.x", "a").del("a");
            world.mutator().collect(generation);
            world.assertDead("a");
        }
    }

    @Test
    @DisplayName("Memory given back is used again: a hundred rounds take no more room than one")
    void memory(World world) {
        int most = 0;
        for (int round = 0; round < 100; round++) {
            for (int i = 0; i < 100; i++) {
                world.node("node").list("items", "node", "node");
            }
            int highest = world.object("items").address();
            if (round == 0) {
                most = highest;
            }
            world.del("node", "items");
            FullCollection.of(world);
            assertThat(world.used()).as("bytes in use after round %d", round).isZero();
            assertThat(highest)
                    .as("the address of the last object of round %d; the first round came up to %,d", round, most)
                    .isLessThanOrEqualTo(most);
        }
    }

    @Test
    @DisplayName("A dead chain of 100,000 is swept link by link")
    void deadChain(World world) {
        world.chain("head", 100_000).node("kept").del("head");

        FullCollection collection = FullCollection.of(world);

        assertThat(collection.work().objectsFreed())
                .as("objects that were freed")
                .isEqualTo(100_000);
        world.assertAlive("kept");
    }
}
