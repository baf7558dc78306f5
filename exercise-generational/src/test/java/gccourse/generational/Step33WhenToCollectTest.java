package gccourse.generational;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.kit.Scenarios;
import gccourse.kit.Step;
import gccourse.kit.World;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Step("3.3")
final class Step33WhenToCollectTest {
    @Scenarios("scenarios/3.3-when-to-collect")
    void scenarios() {}

    @Test
    @DisplayName("The death of a container is taken away from the count")
    void deaths(World world) {
        AgedWorld aged = new AgedWorld(world);
        world.node("a").node("b").node("c");
        assertThat(aged.collector().count(0))
                .as("the count after 3 allocations")
                .isEqualTo(3);

        world.del("b");
        assertThat(aged.collector().count(0))
                .as("the count after 3 allocations and a death")
                .isEqualTo(2);
    }

    @Test
    @DisplayName("Numbers do not count, neither at birth nor at death")
    void atoms(World world) {
        AgedWorld aged = new AgedWorld(world);
        world.node("a");
        aged.collector().enable();
        for (int i = 0; i < 1500; i++) {
            world.number("n");
        }
        assertThat(aged.collector().count(0))
                .as("the count after 1 node and 1,500 numbers")
                .isEqualTo(1);
        assertThat(aged.collector().collections(0))
                .as("collections of generation 0")
                .isZero();
    }

    @Test
    @DisplayName("Two heaps count for themselves")
    void twoHeaps(World one, World other) {
        AgedWorld first = new AgedWorld(one);
        AgedWorld second = new AgedWorld(other);
        one.node("a").node("b");
        first.collect(0);
        other.node("c");
        assertThat(first.collector().count(0)).as("the count of the first heap").isZero();
        assertThat(second.collector().count(0))
                .as("the count of the second heap")
                .isEqualTo(1);
        assertThat(second.collector().count(1))
                .as("collections of generation 0 of the second heap")
                .isZero();
    }
}
