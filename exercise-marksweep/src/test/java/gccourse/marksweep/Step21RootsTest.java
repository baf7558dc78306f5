package gccourse.marksweep;

import gccourse.kit.Scenarios;
import gccourse.kit.Step;
import gccourse.kit.World;
import gccourse.marksweep.judge.Marking;
import gccourse.marksweep.judge.MarksAreJudged;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Step("2.1")
@ExtendWith(MarksAreJudged.class)
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

        Marking.of("2.1", world).assertRoots();
    }

    @Test
    @DisplayName("Every local name of the function that runs is a root")
    void locals(World world) {
        world.node("a").node("b").call("a", "b").del("a", "b");

        Marking.of("2.1", world).assertRoots();
    }

    @Test
    @DisplayName("So are the local names of the functions that wait for it")
    void localsOfCallers(World world) {
        world.node("a").node("b").node("c");
        world.call("a", "b", "c").call("b").call("b").del("a", "b", "c");

        Marking.of("2.1", world).assertRoots();
    }

    @Test
    @DisplayName("What an expression holds is a root, until the expression is over")
    void temporaries(World world) {
        world.node("a").node("b").hold("a").call("b").hold("b").del("a", "b");

        Marking.of("2.1", world).assertRoots();
    }

    @Test
    @DisplayName("An object to which no root refers is not marked, also in a program that has no roots at all")
    void noRoots(World world) {
        world.node("garbage").del("garbage");

        Marking.of("2.1", world).assertRoots().assertNotMarked(world.object("garbage"));
    }
}
