package gccourse.marksweep;

import gccourse.kit.Scenarios;
import gccourse.kit.Step;
import gccourse.kit.World;
import gccourse.kit.Worlds;
import gccourse.marksweep.judge.Growth;
import gccourse.marksweep.judge.Marking;
import gccourse.marksweep.judge.MarksAreJudged;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Step("2.4")
@ExtendWith(MarksAreJudged.class)
final class Step24DeepTest {
    @Scenarios("scenarios/2.4-a-million-deep")
    void scenarios() {}

    @Test
    @DisplayName("A chain of 1,000,000 is marked from its head to its end")
    void chain(World world) {
        //  head --> Node --x--> Node --x--> ... --x--> Node
        world.chain("head", 1_000_000);

        Marking.of("2.4", world).assertEachOnce();
    }

    @Test
    @DisplayName("Lists in lists, 30,000 deep, that also lead back up")
    void upAndDown(World world) {
        //  outer --> [ . ] <--> [ . ] <--> [ . ] ...
        world.list("inner");
        for (int i = 0; i < 30_000; i++) {
            world.list("outer", "inner").append("inner", "outer").bind("inner", "outer");
        }
        world.del("inner");

        Marking.of("2.4", world).assertEachOnce();
    }

    @Test
    @DisplayName("A list of 100,000 is as easy as a chain")
    void broad(World world) {
        world.list("items");
        for (int i = 0; i < 100_000; i++) {
            world.tuple("item", "items").append("items", "item");
        }
        world.del("item");

        Marking.of("2.4", world).assertEachOnce();
    }

    @Test
    @DisplayName("A list that is eight times as long is eight times the work, also for the worklist")
    void worklist(Worlds worlds) {
        Growth.assertLinear(
                worlds,
                "mark a list of lists",
                (world, size) -> {
                    world.list("items");
                    for (int i = 0; i < size; i++) {
                        world.list("item", "items").append("items", "item");
                    }
                },
                (world, size) -> Marking.of("2.4", world).assertComplete());
    }
}
