package gccourse.marksweep;

import gccourse.kit.Scenarios;
import gccourse.kit.Step;
import gccourse.kit.World;
import gccourse.marksweep.judge.FullCollection;
import gccourse.marksweep.judge.LaterStepsMayBeOpen;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Step("2.1")
@ExtendWith(LaterStepsMayBeOpen.class)
final class Step21RootsTest {
    @Scenarios("scenarios/2.1-roots")
    void scenarios() {}

    @Test
    @DisplayName("Every global name is a root")
    void globals(World world) {
        world.node("a")
                .node("b")
                .node("c")
                .bind("again", "a")
                .bind("nothing", "None")
                .del("b");

        FullCollection.upTo("2.1", world).assertSawEveryRoot();

        world.assertAlive("a", "c");
    }

    @Test
    @DisplayName("Every local name of the function that runs is a root")
    void locals(World world) {
        world.node("a").node("b").call("a", "b").del("a", "b");

        FullCollection.upTo("2.1", world).assertSawEveryRoot();

        world.assertAlive("a", "b");
    }

    @Test
    @DisplayName("So are the local names of the functions that wait for it")
    void localsOfCallers(World world) {
        world.node("a").node("b").node("c");
        world.call("a", "b", "c").call("b").call("b").del("a", "b", "c");

        FullCollection.upTo("2.1", world).assertSawEveryRoot();

        world.assertAlive("a", "b", "c");
    }

    @Test
    @DisplayName("What an expression holds is a root, until the expression is over")
    void temporaries(World world) {
        world.node("a").node("b").hold("a").call("b").hold("b").del("a", "b");

        FullCollection.upTo("2.1", world).assertSawEveryRoot();

        world.assertAlive("a", "b");
    }

    @Test
    @DisplayName("A program without names has no roots, and that is no reason to stumble")
    void noRoots(World world) {
        FullCollection.upTo("2.1", world).assertSawEveryRoot();
    }
}
