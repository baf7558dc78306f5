package gccourse.marksweep.hidden;

import gccourse.kit.Scenarios;
import gccourse.kit.Step;
import gccourse.kit.World;
import gccourse.kit.Worlds;
import gccourse.marksweep.judge.FullCollection;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Step("2.9")
final class Step29CostHiddenTest {
    @Scenarios("scenarios/hidden/2.9-cost")
    void scenarios() {}

    @Test
    @DisplayName("Twice the heap is twice the work, whatever the shape")
    void twice(Worlds worlds) {
        for (int size : new int[] {1000, 2000, 4000}) {
            World world = worlds.make();
            RandomGraph.build(world, new Random(size), size, 6);
            FullCollection.of(world).assertVisitedNoMoreThan(1, 1);
            FullCollection.of(world).assertVisitedNoMoreThan(1, 1);
        }
    }

    @Test
    @DisplayName("A hundred collections in a row, with nothing to do, cost a hundred walks and markings")
    void nothingToDo(World world) {
        world.chain("head", 1000).list("items");
        for (int i = 0; i < 1000; i++) {
            world.tuple("item", "items").append("items", "item");
        }
        for (int i = 0; i < 100; i++) {
            FullCollection.of(world).assertVisitedNoMoreThan(1, 1);
        }
    }
}
