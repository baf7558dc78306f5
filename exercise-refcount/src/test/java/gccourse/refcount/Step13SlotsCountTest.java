package gccourse.refcount;

import gccourse.heap.Meter;
import gccourse.kit.Scenarios;
import gccourse.kit.Step;
import gccourse.kit.World;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Step("1.3")
final class Step13SlotsCountTest {
    @Scenarios("scenarios/1.3-slots-count")
    void scenarios() {}

    @Test
    @DisplayName("Slots of every kind of container count, two slots of one container twice")
    void everyKind(World world) {
        world.node("a").node("box").list("items", "a", "a").tuple("pair", "a").dict("drawer", "a");
        world.assertCount("a", 5);

        world.store("box.x", "a").store("box.y", "a").append("items", "a").assertCount("a", 8);

        world.store("box.x", "None")
                .store("items[1]", "box")
                .store("drawer[0]", "None")
                .assertCount("a", 5);
        world.assertCount("box", 2);
    }

    @Test
    @DisplayName("What only a slot holds lives as long as the slot holds it")
    void onlyHolder(World world) {
        //  box --x--> a
        world.node("box").node("a").store("box.x", "a").del("a");
        world.assertAlive("a").assertCount("a", 1);

        world.store("box.x", "None").assertDead("a").assertAlive("box");
    }

    @Test
    @DisplayName("A value that moves from slot to slot is counted once")
    void moved(World world) {
        //  left --x--> a      then      right --y--> a
        world.node("left").node("right").node("a").store("left.x", "a").del("a");

        world.move("left.x", "right.y").assertAlive("a").assertCount("a", 1);

        world.move("right.y", "left.y").assertAlive("a").assertCount("a", 1);
    }

    @Test
    @DisplayName("A large number in a slot is counted like any other object")
    void atoms(World world) {
        world.number("n").list("items", "n", "n").assertCount("n", 3);

        world.del("n").store("items[0]", "None").assertCount("n", 1);
        world.store("items[1]", "None").assertDead("n");
    }

    @Test
    @DisplayName("A write costs the same, however many slots its holder has")
    void work(World world) {
        world.node("a").list("items");

        Meter.Reading work = world.work(() -> {
            for (int i = 0; i < 1000; i++) {
                world.append("items", "a");
            }
            world.store("items[500]", "None").store("items[500]", "a");
        });

        world.assertCount("a", 1001);
        WorkLimit.checkNothing(work, "while slots were written");
    }
}
