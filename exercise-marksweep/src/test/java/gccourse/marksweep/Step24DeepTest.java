package gccourse.marksweep;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.kit.Scenarios;
import gccourse.kit.Step;
import gccourse.kit.World;
import gccourse.marksweep.judge.FullCollection;
import gccourse.marksweep.judge.LaterStepsMayBeOpen;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Step("2.4")
@ExtendWith(LaterStepsMayBeOpen.class)
final class Step24DeepTest {
    @Scenarios("scenarios/2.4-a-million-deep")
    void scenarios() {}

    @Test
    @DisplayName("A chain of 1,000,000 is marked from its head to its end")
    void chain(World world) {
        //  head --> Node --x--> Node --x--> ... --x--> Node
        world.chain("head", 1_000_000);

        FullCollection collection = FullCollection.upTo("2.4", world).assertEachOnce();

        assertThat(world.population())
                .as("objects after the collection")
                .isEqualTo(collection.isFinished() ? 1_000_000 : 1_000_001);
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

        FullCollection.upTo("2.4", world).assertEachOnce();
    }

    @Test
    @DisplayName("A list of 100,000 is as easy as a chain")
    void broad(World world) {
        world.list("items");
        for (int i = 0; i < 100_000; i++) {
            world.tuple("item", "items").append("items", "item");
        }
        world.del("item");

        FullCollection.upTo("2.4", world).assertEachOnce();
    }
}
