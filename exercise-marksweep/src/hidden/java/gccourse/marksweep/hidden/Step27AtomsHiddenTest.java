package gccourse.marksweep.hidden;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.kit.Scenarios;
import gccourse.kit.Step;
import gccourse.kit.World;
import gccourse.marksweep.judge.FullCollection;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Step("2.7")
final class Step27AtomsHiddenTest {
    @Scenarios("scenarios/hidden/2.7-atoms")
    void scenarios() {}

    @Test
    @DisplayName("A collection of a heap of numbers looks into the one list that holds them")
    void numbers(World world) {
        world.number("n").list("items");
        for (int i = 0; i < 50; i++) {
            world.append("items", "n");
        }
        for (int i = 0; i < 5000; i++) {
            world.number("m").append("items", "m");
        }
        long once = FullCollection.of(world).work().objectsVisited();
        world.del("n", "m").clear("items");
        FullCollection.of(world);
        for (int i = 0; i < 5001; i++) {
            world.tuple("m", "None").append("items", "m");
        }

        long withTuples = FullCollection.of(world).work().objectsVisited();

        assertThat(withTuples - once)
                .as(
                        "visits saved when 5,001 tuples are numbers instead: you made %,d, and with tuples %,d",
                        once, withTuples)
                .isGreaterThanOrEqualTo(5001);
    }
}
