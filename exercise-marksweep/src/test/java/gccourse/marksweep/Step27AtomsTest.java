package gccourse.marksweep;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.kit.Scenarios;
import gccourse.kit.Step;
import gccourse.kit.World;
import gccourse.marksweep.judge.FullCollection;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Step("2.7")
final class Step27AtomsTest {
    private static final int ATOMS = 2000;

    @Scenarios("scenarios/2.7-atoms")
    void scenarios() {}

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
    void notScanned(World world) {
        fill(world, false);
        long withNumbers = FullCollection.of(world).work().objectsVisited();
        world.del("items", "item");
        FullCollection.of(world);
        fill(world, true);
        long withTuples = FullCollection.of(world).work().objectsVisited();

        assertThat(withTuples - withNumbers)
                .as(
                        "you visited %,d objects when a list held %,d tuples of None, and %,d when it held as many numbers;"
                                + " a number refers to nothing, so %,d visits could be saved",
                        withTuples, ATOMS, withNumbers, ATOMS)
                .isGreaterThanOrEqualTo(ATOMS);
    }

    private static void fill(World world, boolean tuples) {
        world.list("items");
        for (int i = 0; i < ATOMS; i++) {
            (tuples ? world.tuple("item", "None") : world.number("item")).append("items", "item");
        }
    }
}
