package gccourse.marksweep;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.kit.Scenarios;
import gccourse.kit.Step;
import gccourse.kit.World;
import gccourse.kit.Worlds;
import gccourse.marksweep.judge.FullCollection;
import gccourse.marksweep.judge.Marking;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Step("2.7")
final class Step27AtomsTest {
    private static final int ATOMS = 2000;

    @Scenarios("scenarios/2.7-atoms")
    void scenarios() {}

    @Test
    @DisplayName("A number in use is marked, a number that nobody reaches is not")
    void marked(World world) {
        world.number("n").number("m").number("lost").list("items", "n").del("n", "lost");

        Marking.of("2.7", world).assertComplete();
    }

    @Test
    @DisplayName("A number in use lives, a number that nobody reaches goes")
    void numbers(World world) {
        world.number("n").number("m").number("lost").list("items", "n").del("n", "lost");

        FullCollection.of(world);

        world.assertAlive("n", "m").assertDead("lost");

        world.del("m");
        FullCollection.of(world);
        world.assertAlive("n").assertDead("m");
    }

    @Test
    @DisplayName("2,000 numbers are not looked into; 2,000 tuples are")
    void notScanned(Worlds worlds) {
        long withTuples = visits(worlds, true);
        long withNumbers = visits(worlds, false);

        assertThat(withTuples - withNumbers)
                .as(
                        "you visited %,d objects to mark a list of %,d tuples, and %,d to mark a list of as many numbers; a"
                                + " number refers to nothing, so %,d visits could be saved",
                        withTuples, ATOMS, withNumbers, ATOMS)
                .isGreaterThanOrEqualTo(ATOMS);
    }

    private static long visits(Worlds worlds, boolean tuples) {
        World world = worlds.make();
        world.list("items");
        for (int i = 0; i < ATOMS; i++) {
            (tuples ? world.tuple("item", "None") : world.number("item")).append("items", "item");
        }
        return Marking.of("2.7", world).assertComplete().objectsVisited();
    }
}
