package gccourse.marksweep.hidden;

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
final class Step24DeepHiddenTest {
    @Scenarios("scenarios/hidden/2.4-a-million-deep")
    void scenarios() {}

    @Test
    @DisplayName("A comb: a chain of 50,000 with a tooth at each link")
    void comb(World world) {
        //  spine --x--> Node --x--> Node --x--> ...
        //    |            |           |
        //    y            y           y
        //  (tooth)     (tooth)     (tooth)
        world.node("spine");
        for (int i = 0; i < 50_000; i++) {
            world.tuple("tooth", "spine", "spine")
                    .node("link")
                    .store("link.x", "spine")
                    .store("link.y", "tooth");
            world.bind("spine", "link");
        }
        world.del("link", "tooth");

        FullCollection.upTo("2.4", world).assertEachOnce();
    }
}
